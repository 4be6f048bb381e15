import { ApiKeyField, ApiKeyProvider } from '@/components/reference/api-key';
import { Contents } from '@/components/reference/contents';
import { FindField, FindProvider } from '@/components/reference/find';
import { groupsOf, type OpenApi } from '@/components/reference/open-api';
import { OperationEntry } from '@/components/reference/operation-entry';
import { ProblemList } from '@/components/reference/problem-list';
import classes from '@/components/reference/reference-page.module.css';
import { Said } from '@/components/reference/said';
import { searchIndex } from '@/components/reference/search-words';
import { ColorSchemeButton } from '@/components/shell/color-scheme-button';
import * as text from '@/components/text/en';
import { Section } from '@/components/ui/section';

const words = text.reference;

/** The whole API on one page, made on the server from its own document; found by typing, tried with a key. */
export function ReferenceScreen({ document }: { readonly document: OpenApi }) {
  const groups = groupsOf(document);
  return (
    <FindProvider entries={searchIndex(groups)}>
      <ApiKeyProvider>
        <a href="#operations" className={classes.skip}>
          {words.skip}
        </a>
        <header className={classes.bar}>
          <span className={classes.product}>{text.common.product}</span>
          <ColorSchemeButton />
        </header>
        <div className={classes.frame}>
          <div className={classes.side}>
            <FindField />
            <Contents groups={groups} />
          </div>
          <main className={classes.main}>
            <header>
              <h1>{words.title}</h1>
              <p className={classes.lead}>
                {document.info.description} <a href="/api/v1/openapi.json">{words.document}</a>
              </p>
            </header>
            <ApiKeyField />
            <div id="operations" tabIndex={-1} className={classes.groups}>
              {groups.map(({ name, description, entries: own }) => (
                <div key={name} id={`group-${name.replaceAll(' ', '-')}`}>
                  <Section title={name} hint={<Said text={description} />}>
                    <div>
                      {own.map((entry) => (
                        <OperationEntry key={entry.operation.operationId} entry={entry} />
                      ))}
                    </div>
                  </Section>
                </div>
              ))}
            </div>
            <div id="problems">
              <ProblemList />
            </div>
          </main>
        </div>
      </ApiKeyProvider>
    </FindProvider>
  );
}
