import type { ReactNode } from 'react';
import { NavLink } from 'react-router';
import { dateInWords } from '@said/wording';
import { useAbout } from '../session/queries.ts';
import styles from './Layout.module.css';

interface LayoutProps {
  menu: readonly { to: string; name: string }[];
  children: ReactNode;
}

/** Header, menu, sample label and footer around every page. */
export function Layout({ menu, children }: LayoutProps) {
  const about = useAbout().data;
  return (
    <>
      <a className={styles['skip']} href="#content">
        Skip to the content
      </a>
      <header className={styles['header']}>
        <div className={styles['inner']}>
          <p className={styles['name']}>
            <span className={styles['product']}>Said &amp; Done</span>
            <span className={styles['council']}>{about?.council ?? ' '}</span>
          </p>
          <nav aria-label="Pages">
            <ul className={styles['menu']}>
              {menu.map(({ to, name }) => (
                <li key={to}>
                  <NavLink to={to} end={to === '/'}>
                    {name}
                  </NavLink>
                </li>
              ))}
            </ul>
          </nav>
        </div>
      </header>
      {about?.sample ? (
        <aside className={styles['sample']} aria-label="Sample data">
          <p>
            <strong>Sample data.</strong> {about.council} is made up: no figure here is about a real place or person.
          </p>
        </aside>
      ) : null}
      <main id="content" className={styles['main']} tabIndex={-1}>
        {children}
      </main>
      <footer className={styles['footer']}>
        <p>
          {about ? `Judged up to ${dateInWords(about.asOf)}. ` : ''}
          {about?.stale ? 'Data changed after that: start said serve again to judge it. ' : ''}
          Flags ask a question; they do not give a cause. Figures here are for use inside the council: small numbers are
          not suppressed on screen.
        </p>
      </footer>
    </>
  );
}
