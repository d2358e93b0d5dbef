import { useState } from 'react';
import { DataTable, type TableColumn, type TableSort } from '../figures/data-table.js';
import { DefinitionList } from '../figures/definition-list.js';
import { MarkedName } from '../figures/mark.js';
import { Timeline } from '../figures/timeline.js';
import { RuledSection } from '../layout/card.js';
import { Stack } from '../layout/stack.js';
import styles from './gallery.module.css';
import { PLACES, SAMPLES } from './samples.js';

type Place = (typeof PLACES)[number];

const COLUMNS: ReadonlyArray<TableColumn<Place>> = [
  { key: 'name', header: 'Town', cell: (place) => place.name, isRowHeader: true, isSortable: true },
  { key: 'value', header: 'People', cell: (place) => place.value, align: 'end', isSortable: true },
  { key: 'first', header: 'Spoke for the first time', cell: () => '12', align: 'end' },
];

export function TableSection() {
  const [sort, setSort] = useState<TableSort>({ key: 'value', direction: 'descending' });
  const sign = sort.direction === 'ascending' ? 1 : -1;
  const rows = [...PLACES].sort(
    (a, b) => sign * (sort.key === 'name' ? a.name.localeCompare(b.name, 'en') : a.value - b.value),
  );
  return (
    <RuledSection heading="Lists and tables">
      <div className={styles.grid}>
        <DataTable
          caption="Who took part"
          columns={COLUMNS}
          rows={rows}
          rowKey={(place) => place.key}
          sort={sort}
          onSort={setSort}
        />
        <Stack gap="large">
          <DefinitionList
            items={[
              { key: 'a', term: 'Addressee', description: 'Ministry of public administration' },
              { key: 'b', term: 'Language', description: SAMPLES.greek },
            ]}
          />
          <DefinitionList
            layout="figures"
            items={PLACES.map((place, index) => ({
              key: place.key,
              term: (
                <MarkedName letters={place.letters} hue={index}>
                  {place.name}
                </MarkedName>
              ),
              description: `${place.value} %`,
            }))}
          />
        </Stack>
        <Timeline
          nextLabel="To come:"
          items={[
            { key: '1', title: 'Sent to the ministry', detail: '15 March', state: 'done' },
            { key: '2', title: 'Received', detail: '18 March', state: 'current' },
            { key: '3', title: 'Answer due', detail: '15 May', state: 'next' },
          ]}
        />
      </div>
    </RuledSection>
  );
}
