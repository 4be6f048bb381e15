import { type AtWork, Refused, send } from '../at-work';

/** Uploads and pushes one new match. Answers `taken`, or the code that it was refused with. */
export const tryPush = async (work: AtWork, name: string): Promise<string> => {
  const { body, pictures } = work.make(name);
  const headers = { authorization: `Bearer ${work.desk.keys[0]}` };
  try {
    for (const { sha256, bytes, type } of pictures) {
      await send(work, 'PUT', `/api/v1/images/${sha256}`, { ...headers, 'content-type': type }, bytes);
      work.recorder.note('image', '', '', sha256);
    }
    const json = { ...headers, 'content-type': 'application/json' };
    const { text } = await send(work, 'POST', '/api/v1/matches', json, JSON.stringify(body));
    work.recorder.note('match', JSON.parse(text).id);
    return 'taken';
  } catch (fault) {
    if (fault instanceof Refused) return `${fault.status} ${fault.code}`;
    throw fault;
  }
};
