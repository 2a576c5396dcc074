const minuteMs = 60_000;
const dayMs = 24 * 60 * minuteMs;

/** When something happened: the hour for today, else the date; the whole of it on hover. */
export function Time(props: { at: string }) {
  const date = new Date(props.at);
  return (
    <time dateTime={props.at} title={date.toLocaleString()}>
      {inWords(date, new Date())}
    </time>
  );
}

function inWords(date: Date, now: Date): string {
  const ageMs = now.getTime() - date.getTime();
  if (ageMs < minuteMs) return 'now';
  const isToday = ageMs < dayMs && date.getDate() === now.getDate();
  return isToday
    ? date.toLocaleTimeString(undefined, { hour: '2-digit', minute: '2-digit' })
    : date.toLocaleDateString(undefined, { day: 'numeric', month: 'short' });
}
