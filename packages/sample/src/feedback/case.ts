import type { Day } from '../dates/days.ts';
import type { Service } from '../borough/services.ts';
import type { Point } from '../borough/geography.ts';
import type { Kind, Writer } from '../text/write-text.ts';

export interface Stage {
  received: Day;
  acknowledged: Day;
  due: Day;
  answered: Day;
  outcome: string;
}

/** One piece of feedback as it really went; an export leaves out what lay in its future. */
export interface Case {
  number: number;
  kind: Kind;
  service: Service;
  received: Day;
  stage1: Stage | null;
  stage2: Stage | null;
  closed: Day;
  remedy: string;
  channel: string;
  /** True when the council asked for it, null when nobody wrote down which. */
  solicited: boolean | null;
  ward: string;
  wardCode: string;
  /** Empty where the council does not know the ward. */
  wardKnown: boolean;
  point: Point;
  writer: Writer;
  category: string;
  subject: string;
  text: string;
  satisfaction: number | null;
}
