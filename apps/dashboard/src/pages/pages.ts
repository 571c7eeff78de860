// The pages of the dashboard, in the order of the menu. A page is its folder and a line here.
import { assessmentsPage } from './assessments/page.ts';
import { findingPage } from './finding/page.ts';
import { overviewPage } from './overview/page.ts';
import type { Page } from '../url/page.ts';
import { standardPage } from './standard/page.ts';
import { trendsPage } from './trends/page.ts';
import { wardsPage } from './wards/page.ts';

export type { Page };

export const PAGES: readonly Page[] = [overviewPage, trendsPage, wardsPage, standardPage, assessmentsPage, findingPage];
