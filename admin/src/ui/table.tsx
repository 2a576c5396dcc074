import type { ComponentChildren } from 'preact';

/** Rows under named columns; what is wider than the screen is reached by the keyboard, too. */
export function Table(props: {
  label: string;
  columns: readonly string[];
  /** One `tr` for each row, with a `th` that names it. */
  children: ComponentChildren;
}) {
  return (
    <div class="scroll" tabIndex={0} role="region" aria-label={props.label}>
      <table>
        <thead>
          <tr>
            {props.columns.map((column) => (
              <th scope="col" key={column}>
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{props.children}</tbody>
      </table>
    </div>
  );
}
