/** Says what is being read; shown after a moment only, so that a quick answer does not flicker. */
export function Loading(props: { what: string }) {
  return (
    <p class="loading" role="status">
      Loading {props.what} …
    </p>
  );
}
