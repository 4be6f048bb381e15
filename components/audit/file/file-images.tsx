import classes from '@/components/audit/file/figures.module.css';
import { scoreSentence } from '@/components/audit/file/score-sentence';
import { imageHref } from '@/components/queries/audit';
import * as text from '@/components/text/en';
import type { ImageFacts } from '@/lib/domain/image';
import type { MatchFileView } from '@/lib/domain/match-file-view';

const words = text.audit.file.images;

interface FigureProps {
  readonly matchId: string;
  /** `probe` or a candidate key. */
  readonly image: string;
  readonly name: string;
  readonly facts: ImageFacts;
  readonly purged: boolean;
  readonly lines: readonly string[];
}

function Figure({ matchId, image, name, facts, purged, lines }: FigureProps) {
  return (
    <figure className={classes.figure}>
      {purged ? null : (
        <a
          href={imageHref(matchId, image, 'display')}
          target="_blank"
          rel="noreferrer"
          aria-label={words.open(name)}
        >
          {/* biome-ignore lint/performance/noImgElement: served by an authorised, logged route that nothing may cache */}
          <img
            src={imageHref(matchId, image, image === 'probe' ? 'display' : 'thumb')}
            alt={name}
            width={facts.width}
            height={facts.height}
            // The probe is in sight at once; candidates may be many.
            loading={image === 'probe' ? 'eager' : 'lazy'}
          />
        </a>
      )}
      <figcaption>
        <strong>{name}</strong>
        {[...lines, words.size(facts.width, facts.height)].map((line) => (
          <div key={line}>{line}</div>
        ))}
      </figcaption>
    </figure>
  );
}

/** Probe and candidates on grey, each candidate with its score in a sentence. In the order of their external ids, not of rank. */
export function FileImages({ view }: { readonly view: MatchFileView }) {
  const { match } = view;
  const purged = match.purgedAt !== null;
  const candidates = view.candidates.toSorted((a, b) => (a.externalId < b.externalId ? -1 : 1));
  return (
    <>
      {purged ? <p>{words.purged}</p> : null}
      <ul className={classes.figures} aria-label={words.surround}>
        <li>
          <Figure
            matchId={match.id}
            image="probe"
            name={words.probe}
            facts={match.probe}
            purged={purged}
            lines={match.probe.processing.map(({ step, synthetic }) => words.processingLine(step, synthetic))}
          />
        </li>
        {candidates.map((candidate) => (
          <li key={candidate.key}>
            <Figure
              matchId={match.id}
              image={candidate.key}
              name={words.candidate(candidate.externalId)}
              facts={candidate.image}
              purged={purged}
              lines={[...(candidate.label === null ? [] : [candidate.label]), scoreSentence(candidate)]}
            />
          </li>
        ))}
      </ul>
    </>
  );
}
