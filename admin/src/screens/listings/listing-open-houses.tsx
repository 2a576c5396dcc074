import type { OpenHouse, Property } from '@katek/sdk';
import { useState } from 'preact/hooks';
import { katek } from '../../client.ts';
import { SelectField, TextField } from '../../ui/field.tsx';
import { Trouble } from '../../ui/trouble.tsx';
import { instantIn, spanIn } from './zone-clock.ts';

const shownMax = 20;
const types = { Public: 'Everyone', Broker: 'Brokers only', Office: 'Our office only' };

/** When a home can be seen without an appointment; read only once it is asked for. */
export function ListingOpenHouses(props: { property: Property }) {
  const { id } = props.property;
  const [openHouses, setOpenHouses] = useState<readonly OpenHouse[] | null>(null);
  const [timeZone, setTimeZone] = useState('UTC');
  const [trouble, setTrouble] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);

  /** Does one thing at a time, and shows what there is then. */
  async function after(work: () => Promise<unknown>): Promise<boolean> {
    if (isBusy) return false;
    setBusy(true);
    setTrouble(null);
    try {
      await work();
      const endsAfter = new Date().toISOString();
      const [page, organization] = await Promise.all([
        katek.openHouses.list({ propertyId: id, endsAfter, limit: shownMax }).page(),
        katek.organization.get(),
      ]);
      setOpenHouses(page.items);
      setTimeZone(organization.timeZone);
      return true;
    } catch (error) {
      setTrouble(error instanceof Error ? error.message : 'The open houses cannot be read.');
      return false;
    } finally {
      setBusy(false);
    }
  }

  return (
    <details
      class="override open-houses"
      onToggle={(event) =>
        event.currentTarget.open && openHouses === null && void after(() => Promise.resolve())
      }
    >
      <summary class="quiet">
        Open houses<span class="visually-hidden"> of {props.property.UnparsedAddress}</span>
      </summary>
      <Trouble message={trouble} />
      {openHouses?.length === 0 ? <p>None is planned.</p> : null}
      <ul>
        {openHouses?.map((openHouse) => (
          <li key={openHouse.id}>
            {inWords(openHouse)}{' '}
            <button
              type="button"
              aria-disabled={isBusy}
              onClick={() => void after(() => katek.openHouses.delete(openHouse.id))}
            >
              Remove<span class="visually-hidden"> {inWords(openHouse)}</span>
            </button>
          </li>
        ))}
      </ul>
      {openHouses ? (
        <AddOpenHouse
          timeZone={timeZone}
          isBusy={isBusy}
          add={(times) => after(() => katek.openHouses.create({ propertyId: id, ...times }))}
        />
      ) : null}
    </details>
  );
}

function inWords(openHouse: OpenHouse): string {
  const { OpenHouseStartTime, OpenHouseEndTime, timeZone } = openHouse;
  return [
    spanIn(OpenHouseStartTime, OpenHouseEndTime, timeZone),
    openHouse.OpenHouseType === 'Public' ? null : types[openHouse.OpenHouseType].toLowerCase(),
    openHouse.OpenHouseStatus === 'Active' ? null : openHouse.OpenHouseStatus.toLowerCase(),
    openHouse.OpenHouseRemarks,
  ]
    .filter(Boolean)
    .join(', ');
}

type Times = Pick<
  OpenHouse,
  'OpenHouseStartTime' | 'OpenHouseEndTime' | 'OpenHouseType' | 'OpenHouseRemarks'
>;

/** The times are those of the clock where the organization is. */
function AddOpenHouse(props: {
  timeZone: string;
  isBusy: boolean;
  add: (times: Times) => Promise<boolean>;
}) {
  const [day, setDay] = useState('');
  const [from, setFrom] = useState('13:00');
  const [to, setTo] = useState('15:00');
  const [type, setType] = useState<keyof typeof types>('Public');
  const [remarks, setRemarks] = useState('');
  const isBackwards = to <= from;

  async function submit(event: Event): Promise<void> {
    event.preventDefault();
    if (isBackwards) return;
    const at = (time: string) => instantIn(day, time, props.timeZone).toISOString();
    const isAdded = await props.add({
      OpenHouseStartTime: at(from),
      OpenHouseEndTime: at(to),
      OpenHouseType: type,
      OpenHouseRemarks: remarks || null,
    });
    if (!isAdded) return;
    setDay('');
    setRemarks('');
  }

  return (
    <form onSubmit={(event) => void submit(event)}>
      <TextField label="Day" type="date" value={day} onInput={setDay} isRequired />
      <TextField
        label="From"
        type="time"
        value={from}
        onInput={setFrom}
        hint={`Clock of ${props.timeZone.replaceAll('_', ' ')}`}
        isRequired
      />
      <TextField
        label="To"
        type="time"
        value={to}
        problem={isBackwards ? 'An open house ends after it begins, on the same day.' : undefined}
        onInput={setTo}
        isRequired
      />
      <SelectField
        label="For"
        value={type}
        options={types}
        onInput={(value) => setType(value === 'Broker' || value === 'Office' ? value : 'Public')}
      />
      <TextField
        label="Remarks, shown to visitors"
        value={remarks}
        maxLength={500}
        onInput={setRemarks}
      />
      <button type="submit" aria-disabled={props.isBusy}>
        Add the open house
      </button>
    </form>
  );
}
