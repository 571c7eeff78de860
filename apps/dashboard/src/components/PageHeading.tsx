import { type ReactNode, useEffect, useRef } from 'react';
import { NavigationType, useLocation, useNavigationType } from 'react-router';

interface PageHeadingProps {
  title: string;
  lead?: ReactNode;
}

let lastPath: string | undefined;

/**
 * The page's h1. The router neither sets a title nor moves focus (react-router #5210), so on a change of page this
 * does both; on the way back the browser's own scroll position is left alone.
 */
export function PageHeading({ title, lead }: PageHeadingProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  const { pathname } = useLocation();
  const navigation = useNavigationType();
  useEffect(() => {
    document.title = `${title} – Said & Done`;
  }, [title]);
  useEffect(() => {
    if (lastPath !== undefined && lastPath !== pathname) {
      heading.current?.focus({ preventScroll: true });
      if (navigation !== NavigationType.Pop) window.scrollTo(0, 0);
    }
    lastPath = pathname;
  }, [navigation, pathname]);
  return (
    <>
      <h1 ref={heading} tabIndex={-1}>
        {title}
      </h1>
      {lead === undefined ? null : <p>{lead}</p>}
    </>
  );
}
