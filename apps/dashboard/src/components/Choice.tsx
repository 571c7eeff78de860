import { type ReactNode, useId } from 'react';
import styles from './Choice.module.css';

interface ChoiceProps {
  label: string;
  /** Empty text for "all". */
  value: string;
  options: readonly { value: string; label: string; group?: string | null }[];
  /** The first option, which stands for no choice; left out when one must be chosen. */
  all?: string;
  onChange: (value: string) => void;
}

/** One labelled list to choose from. A value that is not in the list is shown as such, not dropped. */
export function Choice({ label, value, options, all, onChange }: ChoiceProps) {
  const id = useId();
  const known = value === '' || options.some((option) => option.value === value);
  return (
    <div className={styles['choice']}>
      <label htmlFor={id}>{label}</label>
      <select id={id} value={value} onChange={(event) => onChange(event.target.value)}>
        {all === undefined ? null : <option value="">{all}</option>}
        {known ? null : <option value={value}>{value} (not in the data)</option>}
        {groupOptions(options).map(({ group, members }) => {
          const items = members.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ));
          return group === null ? (
            items
          ) : (
            <optgroup key={group} label={group}>
              {items}
            </optgroup>
          );
        })}
      </select>
    </div>
  );
}

function groupOptions(options: ChoiceProps['options']) {
  const groups = Map.groupBy(options, ({ group }) => group ?? null);
  return [...groups].map(([group, members]) => ({ group, members }));
}

/** The choices of a page, in a row that wraps. */
export function Choices({ children }: { children: ReactNode }) {
  return (
    <form className={styles['choices']} aria-label="What to show" onSubmit={(event) => event.preventDefault()}>
      {children}
    </form>
  );
}
