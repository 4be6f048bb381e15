import { describe, expect, it } from 'vitest';
import { checkTrace } from './check-trace';

const DATA = '/data/desk';
const WAL = `21<${DATA}/desk.db-wal>`;
const SOCKET = '25<TCP:[127.0.0.1:3000->127.0.0.1:40000]>';
const MATCH = 'm_00112233445566778899aabbccddeeff';
const SHA = 'ab'.repeat(32);
const BLOB = `${DATA}/images/ab/ab/${SHA}.original`;
const PART = `${DATA}/images/temp/x.part`;

const asked = (request: string) => `7 read(${SOCKET}, "${request} HTTP/1.1\\r\\nhost: x\\r\\n", 65536) = 40`;
const answered = (status = '201 Created') =>
  `7 write(${SOCKET}, "HTTP/1.1 ${status}\\r\\ncontent-length: 2\\r\\n\\r\\n{}", 60) = 60`;
const wal = (text: string) => `7 pwrite64(${WAL}, "\\0\\0${text}\\0", 4096, 0) = 4096`;
const synced = (what = WAL) => `7 fdatasync(${what}) = 0`;
const seal = `POST /api/desk/reviews/${MATCH}/seal`;
const upload = `PUT /api/v1/images/${SHA}`;

const sealing = [asked(seal), wal(MATCH), synced(), answered('200 OK')];
const uploading = [
  asked(upload),
  `8 openat(AT_FDCWD</x>, "${PART}", O_WRONLY|O_CREAT|O_EXCL, 0666) = 30<${PART}>`,
  `8 write(30<${PART}>, "\\377\\330", 100) = 100`,
  `8 fsync(30<${PART}>) = 0`,
  `8 rename("${PART}", "${BLOB}") = 0`,
  `9 fsync(31<${DATA}/images/ab/ab>) = 0`,
  wal(SHA),
  synced(),
  answered(),
];

const wrong = (...lines: readonly string[]) => checkTrace(lines.join('\n'), DATA).wrong;
const without = (lines: readonly string[], part: string) => lines.filter((line) => !line.includes(part));

describe('a trace of a desk that keeps its promise', () => {
  it('is found in order, its writes counted', () => {
    const { wrong: none, writes, syncs } = checkTrace([...sealing, ...uploading].join('\n'), DATA);
    expect(none).toEqual([]);
    expect([...writes]).toEqual([
      ['POST /api/desk/reviews/…/seal', 1],
      ['PUT /api/v1/images/…', 1],
    ]);
    expect(syncs).toBe(4);
  });

  it('may refuse without a write, and read without one', () => {
    expect(wrong(asked(seal), answered('409 Conflict'))).toEqual([]);
    expect(wrong(asked(`GET /api/desk/reviews/${MATCH}`), answered('200 OK'))).toEqual([]);
  });

  it('may be cut into halves by other threads', () => {
    expect(
      wrong(
        asked(seal),
        wal(MATCH),
        `7 fdatasync(${WAL} <unfinished ...>`,
        `9 read(40</etc/hosts>, "", 100) = 0`,
        '7 <... fdatasync resumed>) = 0',
        answered('200 OK'),
      ),
    ).toEqual([]);
  });
});

describe('a trace is found wrong', () => {
  it('where a row was written and not synced', () => {
    expect(wrong(...without(sealing, 'fdatasync'))).toEqual([
      'line 3: POST /api/desk/reviews/…/seal was answered before desk.db-wal was synced',
      'line 3: POST /api/desk/reviews/…/seal was answered and nothing was written to the database',
    ]);
  });

  it('where the sync came before the row', () => {
    expect(wrong(asked(seal), synced(), wal(MATCH), answered())[0]).toContain(
      'before desk.db-wal was synced',
    );
  });

  it('where the sync had begun before the row was written', () => {
    expect(
      wrong(
        asked(seal),
        `8 fdatasync(${WAL} <unfinished ...>`,
        wal(MATCH),
        '8 <... fdatasync resumed>) = 0',
        answered(),
      )[0],
    ).toContain('before desk.db-wal was synced');
  });

  it('where the sync had not ended when the answer left', () => {
    const begun = `8 fdatasync(${WAL} <unfinished ...>`;
    expect(wrong(asked(seal), wal(MATCH), begun, answered(), '8 <... fdatasync resumed>) = 0')[0]).toContain(
      'before desk.db-wal was synced',
    );
  });

  it('where the sync failed', () => {
    expect(
      wrong(asked(seal), wal(MATCH), `7 fdatasync(${WAL}) = -1 EIO (Input/output error)`, answered())[0],
    ).toContain('before desk.db-wal was synced');
  });

  it('where nothing was written', () => {
    expect(wrong(asked(seal), synced(), answered())).toEqual([
      'line 3: POST /api/desk/reviews/…/seal was answered and nothing was written to the database',
    ]);
  });

  it('where only the rows of another match were written', () => {
    expect(wrong(asked(seal), wal('m_other'), synced(), answered())).toEqual([
      `line 4: POST /api/desk/reviews/…/seal was answered and no row that was written names ${MATCH}`,
    ]);
  });

  it('where an image got its name before its bytes were safe', () => {
    const found = wrong(...without(uploading, `fsync(30<`));
    expect(found[0]).toBe('line 4: x.part got its name before its content was synced');
  });

  it('where the directory of an image was not synced', () => {
    expect(wrong(...without(uploading, 'fsync(31<'))).toEqual([
      'line 8: PUT /api/v1/images/… was answered before images/ab/ab was synced',
    ]);
  });

  it('where a new directory was not synced into the one above', () => {
    const made = `8 mkdir("${DATA}/images/ab/ab", 0777) = 0`;
    expect(wrong(...uploading.slice(0, 1), made, ...uploading.slice(1))).toEqual([
      'line 10: PUT /api/v1/images/… was answered before images/ab was synced',
    ]);
    const there = made.replace('= 0', '= -1 EEXIST (File exists)');
    expect(wrong(...uploading.slice(0, 1), there, ...uploading.slice(1))).toEqual([]);
  });
});
