import { partnerDocs } from "#functions/copy/en/partner-docs.ts";
import { Text } from "./text.tsx";

const { life } = partnerDocs;
type Drawn = keyof typeof life.by;

/* Each box by its column and row. */
const boxes: Readonly<Record<Drawn, readonly [column: 0 | 1, row: number]>> = {
  submitted: [0, 0],
  received: [0, 1],
  waitlisted: [0, 2],
  accepted_with_conditions: [0, 3],
  accepted: [0, 4],
  moved_in: [0, 5],
  refused: [1, 0],
  information_requested: [1, 1],
  declined: [1, 2],
  withdrawn: [1, 3],
  no_show: [1, 4],
};
const size = { width: 196, height: 50, right: 232, step: 78 };
const topLeft = (name: Drawn): readonly [number, number] => {
  const [column, row] = boxes[name];
  return [column * size.right + 2, row * size.step + 2];
};

/** The way of a referral, with who moves it: a picture, and the same in a table. */
export const Lifecycle = () => (
  <section id="lifecycle">
    <h2>{life.title}</h2>
    <p>{life.text}</p>
    <svg class="life" viewBox="0 0 432 446" aria-hidden="true">
      <defs>
        <marker
          id="tip"
          viewBox="0 0 8 8"
          refX="7"
          refY="4"
          markerWidth="7"
          markerHeight="7"
          orient="auto-start-reverse"
        >
          <path d="M0 0l8 4-8 4z" />
        </marker>
      </defs>
      {(["submitted", "received", "waitlisted", "accepted_with_conditions", "accepted"] as const).map(
        (name) => (
          <Down from={name} />
        ),
      )}
      <Across from="submitted" />
      <Across from="received" back />
      <Across from="waitlisted" />
      <Across from="accepted_with_conditions" />
      <Across from="accepted" />
      {Object.keys(boxes).map((name) => (
        <Box name={name as Drawn} />
      ))}
    </svg>
    <table class="statuses">
      <thead>
        <tr>
          <th scope="col">{life.status}</th>
          <th scope="col">{life.means}</th>
          <th scope="col">{life.next}</th>
        </tr>
      </thead>
      <tbody>
        {Object.entries(life.statuses).map(([name, { means, next }]) => (
          <tr>
            <th scope="row">
              <code>{name}</code>
            </th>
            <td>
              <Text>{means}</Text>
            </td>
            <td data-label={life.next}>{next}</td>
          </tr>
        ))}
      </tbody>
    </table>
  </section>
);

function Box({ name }: { name: Drawn }) {
  const [x, y] = topLeft(name);
  return (
    <g>
      <rect
        x={x}
        y={y}
        width={size.width}
        height={size.height}
        rx="12"
        class={name === "moved_in" ? "goal" : ""}
      />
      <text x={x + 12} y={y + 21} class="mono">
        {name}
      </text>
      <text x={x + 12} y={y + 39}>
        {life.by[name]}
      </text>
    </g>
  );
}

function Down({ from }: { from: Drawn }) {
  const [x, y] = topLeft(from);
  return <path d={`M${x + 98} ${y + size.height}V${y + size.step - 2}`} marker-end="url(#tip)" />;
}

/** To the box on the right, and back if the referral returns. */
function Across({ from, back = false }: { from: Drawn; back?: boolean }) {
  const [x, y] = topLeft(from);
  return (
    <path
      d={`M${x + size.width + (back ? 2 : 0)} ${y + 25}H${x + size.right - 2}`}
      marker-end="url(#tip)"
      {...(back ? { "marker-start": "url(#tip)" } : {})}
    />
  );
}
