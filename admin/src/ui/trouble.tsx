/** Something that went wrong, announced as it appears. */
export function Trouble(props: { message: string | null }) {
  return (
    <div role="alert" class={props.message ? 'trouble' : undefined}>
      {props.message}
    </div>
  );
}
