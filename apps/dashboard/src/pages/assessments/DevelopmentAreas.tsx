import { dateInWords, sentenceCase } from '@said/wording';
import { Answer } from '../../components/Answer.tsx';
import { useDevelopmentAreas } from './queries.ts';
import styles from './Assessments.module.css';

/** What assessors asked to see next time, with the answers given so far. */
export function DevelopmentAreas() {
  const areas = useDevelopmentAreas();
  return (
    <>
      <h2>Areas for development</h2>
      <Answer of={areas} what="the areas for development">
        {(list) =>
          list.length === 0 ? (
            <p>None have been brought in.</p>
          ) : (
            [...Map.groupBy(list, ({ assessment }) => assessment)].map(([assessment, members]) => (
              <section key={assessment}>
                <h3>
                  Asked at the visit of {/^\d{4}(-\d{2}){0,2}$/.test(assessment) ? dateInWords(assessment) : assessment}
                </h3>
                <ul className={styles['areas']}>
                  {members.map(({ text, response, status }) => (
                    <li key={text}>
                      <p>{text}</p>
                      <p>
                        <strong>{status === null ? 'No status recorded' : sentenceCase(status)}</strong>
                        {response === null ? '' : `: ${response}`}
                      </p>
                    </li>
                  ))}
                </ul>
              </section>
            ))
          )
        }
      </Answer>
    </>
  );
}
