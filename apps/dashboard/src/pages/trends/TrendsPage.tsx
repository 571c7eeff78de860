import type { FiltersView, Measure, SeriesSplit } from '@said/server';
import { sentenceCase } from '@said/wording';
import { Answer } from '../../components/Answer.tsx';
import { Choice, Choices } from '../../components/Choice.tsx';
import { EmptyState, Problems } from '../../components/EmptyState.tsx';
import { PageHeading } from '../../components/PageHeading.tsx';
import { useFilters } from '../../session/queries.ts';
import { useAddress } from '../../url/use-address.ts';
import { trendsAddress } from './address.ts';
import { useMeasures, useSeries } from './queries.ts';
import { TrendBody } from './TrendBody.tsx';

/** One measure over time, for the council, a service, a ward or a standard. */
export function TrendsPage() {
  const { problems } = useAddress(trendsAddress);
  const filters = useFilters();
  const measures = useMeasures();
  return (
    <>
      <PageHeading title="Trends" lead="How a measure has moved, and whether that is more than chance." />
      <Problems problems={problems} />
      <Answer of={measures} what="the measures">
        {(list) => (
          <Answer of={filters} what="the choices">
            {(choices) => <Trend measures={list} filters={choices} />}
          </Answer>
        )}
      </Answer>
    </>
  );
}

type Series = FiltersView['series'][number];

/** The measures that have a history in this data; those without are in `said measures`. */
function Trend({ measures, filters }: { measures: Measure[]; filters: FiltersView }) {
  const { state } = useAddress(trendsAddress);
  const offered = filters.series;
  const chosen = state.measure === undefined ? offered[0] : offered.find(({ measure }) => measure === state.measure);
  if (offered.length === 0) {
    return (
      <EmptyState title="Nothing to draw yet">
        <p>
          Bring in feedback or results of service standards: <code>said ingest FOLDER</code>.
        </p>
      </EmptyState>
    );
  }
  return (
    <>
      <Choices>
        <MeasureChoice measures={measures} offered={offered} chosen={chosen?.measure ?? state.measure ?? ''} />
        {chosen ? <Splits series={chosen} filters={filters} /> : null}
        {chosen ? <MethodChoice /> : null}
      </Choices>
      {chosen ? <ChosenTrend series={chosen} filters={filters} /> : <p>This data has no series of that measure.</p>}
    </>
  );
}

interface MeasureChoiceProps {
  measures: Measure[];
  offered: Series[];
  chosen: string;
}

function MeasureChoice({ measures, offered, chosen }: MeasureChoiceProps) {
  const { change } = useAddress(trendsAddress);
  const names = new Map(measures.map(({ id, name }) => [id, name]));
  return (
    <Choice
      label="Measure"
      value={chosen}
      options={offered.map(({ measure }) => ({ value: measure, label: names.get(measure) ?? measure }))}
      onChange={(measure) => change({ measure })}
    />
  );
}

function ChosenTrend({ series, filters }: { series: Series; filters: FiltersView }) {
  const { state } = useAddress(trendsAddress);
  const can = (split: SeriesSplit): boolean => series.splits.includes(split);
  const answer = useSeries({
    measure: series.measure,
    grain: can('grain') ? (state.grain ?? 'month') : 'month',
    method: state.method ?? 'expected',
    service: can('service') ? state.service : undefined,
    ward: can('ward') ? state.ward : undefined,
    kind: can('kind') ? state.kind : undefined,
    procedure: can('procedure') ? state.procedure : undefined,
    channel: can('channel') ? state.channel : undefined,
    standard: can('standard') ? (state.standard ?? filters.standards[0]?.name) : undefined,
  });
  return (
    <Answer of={answer} what="the series">
      {(data) => <TrendBody series={data} />}
    </Answer>
  );
}

/** What the chart compares with. The default is left out of the address. */
function MethodChoice() {
  const { state, change } = useAddress(trendsAddress);
  return (
    <Choice
      label="Compared with"
      value={state.method ?? 'expected'}
      options={[
        { value: 'expected', label: 'Expected range' },
        { value: 'xmr', label: 'NHS XmR' },
      ]}
      onChange={(method) => change({ method: method === 'xmr' ? 'xmr' : undefined })}
    />
  );
}

/** The lists that narrow the series: only those that the measure can be split by. */
function Splits({ series, filters }: { series: Series; filters: FiltersView }) {
  const { state, change } = useAddress(trendsAddress);
  const can = (split: SeriesSplit): boolean => series.splits.includes(split);
  return (
    <>
      {can('standard') ? (
        <Choice
          label="Service standard"
          value={state.standard ?? filters.standards[0]?.name ?? ''}
          options={filters.standards.map(({ name, service }) => ({ value: name, label: name, group: service }))}
          onChange={(standard) => change({ standard })}
        />
      ) : null}
      {can('kind') ? (
        <Choice
          label="Kind"
          all="The commonest kind"
          value={state.kind ?? ''}
          options={filters.kinds.map((kind) => ({ value: kind, label: sentenceCase(kind) }))}
          onChange={(kind) => change({ kind })}
        />
      ) : null}
      <PlaceChoices can={can} filters={filters} />
      <NarrowedBy can={can} />
      {can('grain') ? (
        <Choice
          label="By"
          value={state.grain ?? 'month'}
          options={[
            { value: 'month', label: 'Month' },
            { value: 'quarter', label: 'Quarter' },
          ]}
          onChange={(grain) => change({ grain: grain === 'quarter' ? 'quarter' : undefined })}
        />
      ) : null}
    </>
  );
}

/** What a link has narrowed the series to, such as the procedure of a finding: said, and to be widened again. */
function NarrowedBy({ can }: { can: (split: SeriesSplit) => boolean }) {
  const { state, change } = useAddress(trendsAddress);
  return (
    <>
      {can('procedure') && state.procedure !== undefined ? (
        <Choice
          label="Procedure"
          all="All procedures"
          value={state.procedure}
          options={[{ value: state.procedure, label: sentenceCase(state.procedure) }]}
          onChange={(procedure) => change({ procedure })}
        />
      ) : null}
      {can('channel') && state.channel !== undefined ? (
        <Choice
          label="Channel"
          all="All channels"
          value={state.channel}
          options={[{ value: state.channel, label: state.channel }]}
          onChange={(channel) => change({ channel })}
        />
      ) : null}
    </>
  );
}

function PlaceChoices({ can, filters }: { can: (split: SeriesSplit) => boolean; filters: FiltersView }) {
  const { state, change } = useAddress(trendsAddress);
  return (
    <>
      {can('service') ? (
        <Choice
          label="Service"
          all="All services"
          value={state.service ?? ''}
          options={filters.services.map(({ name, directorate }) => ({ value: name, label: name, group: directorate }))}
          onChange={(service) => change({ service })}
        />
      ) : null}
      {can('ward') ? (
        <Choice
          label="Ward"
          all="All wards"
          value={state.ward ?? ''}
          options={filters.wards.map((ward) => ({ value: ward.code, label: ward.name, group: wardVersion(ward) }))}
          onChange={(ward) => change({ ward })}
        />
      ) : null}
    </>
  );
}

function wardVersion({ validFrom, validTo }: FiltersView['wards'][number]): string | null {
  if (validTo !== null) return `Wards until ${validTo.slice(0, 4)}`;
  return validFrom === null ? null : `Wards since ${validFrom.slice(0, 4)}`;
}
