import type { Child } from "hono/jsx";
import { words } from "#functions/copy/words.ts";
import type { IconName } from "./icon-names.ts";

/** The sprite has one path without a hash, so components need no configuration. */
const spritePath = "/assets/icons.svg";

export const Icon = ({ name }: { name: IconName }) => (
  <svg class="icon" aria-hidden="true" focusable="false">
    <use href={`${spritePath}#${name}`} />
  </svg>
);

export type Tone = "plain" | "held" | "info" | "good" | "due" | "late" | "lamp";

interface Marked {
  readonly icon: IconName;
  readonly tone: Tone;
  /** The time that its text is counted to: the text goes on while the page is open. */
  readonly tick?: string | undefined;
  readonly children: Child;
}

/** Icon, word and color: a status is never shown by color alone. */
export const Pill = ({ icon, tone, tick, children }: Marked) => (
  <span class={`pill t-${tone}`} data-tick={tick}>
    <Icon name={icon} />
    {children}
  </span>
);

/** A quiet pill, for ordinary states. */
export const Bare = ({ icon, tone, tick, children }: Marked) => (
  <span class={`bare t-${tone}`} data-tick={tick}>
    <Icon name={icon} />
    {children}
  </span>
);

/** How each state of a bed looks. */
export const bedLook = {
  free: { icon: "door-open", tone: "lamp" },
  held: { icon: "hourglass", tone: "held" },
  occupied: { icon: "user-round", tone: "plain" },
  out: { icon: "wrench", tone: "plain" },
} as const satisfies Record<string, { icon: IconName; tone: Tone }>;

export function BedStatus({ state }: { state: keyof typeof bedLook }) {
  const { icon, tone } = bedLook[state];
  const word = words().houses.status[state];
  return state === "occupied" || state === "out" ? (
    <Bare icon={icon} tone={tone}>
      {word}
    </Bare>
  ) : (
    <Pill icon={icon} tone={tone}>
      {word}
    </Pill>
  );
}

export const Section = ({
  title,
  aside,
  children,
  id,
}: {
  title: string;
  aside?: Child;
  children: Child;
  id?: string;
}) => (
  <section class="section" {...(id ? { id } : {})}>
    <div class="head">
      <h2>{title}</h2>
      {aside ? <span class="second">{aside}</span> : null}
    </div>
    {children}
  </section>
);

/** The back link at the top of a page. */
export const Back = ({ href, children }: { href: string; children: Child }) => (
  <a class="bare t-plain back screen-only" href={href}>
    <Icon name="arrow-left" />
    {children}
  </a>
);

export const Panel = ({ children, rows }: { children: Child; rows?: boolean }) => (
  <div class={rows ? "panel rows" : "panel"}>{children}</div>
);

export const Empty = ({ children }: { children: Child }) => <div class="panel pad second">{children}</div>;

export const Banner = ({ icon, children }: { icon: IconName; children: Child }) => (
  <div class="banner" role="status">
    <Icon name={icon} />
    <span>{children}</span>
  </div>
);

export const Facts = ({ rows }: { rows: readonly (readonly [string, Child])[] }) => (
  <dl class="panel rows facts">
    {rows.map(([name, value]) => (
      <div>
        <dt>{name}</dt>
        <dd>{value}</dd>
      </div>
    ))}
  </dl>
);

export const Quote = ({
  text,
  parts,
}: {
  text: string;
  parts: readonly (readonly [IconName, string, string])[];
}) => (
  <div class="own">
    <q>{text}</q>
    {parts.length > 0 ? (
      <div class="parts">
        {parts.map(([icon, title, words]) => (
          <div>
            <h3 class="bare t-plain">
              <Icon name={icon} />
              {title}
            </h3>
            <p>
              <q>{words}</q>
            </p>
          </div>
        ))}
      </div>
    ) : null}
  </div>
);

export const Timeline = ({
  entries,
}: {
  entries: readonly { icon: IconName; text: string; second: string }[];
}) => (
  <div class="panel pad">
    <ol class="line">
      {entries.map(({ icon, text, second }) => (
        <li>
          <Icon name={icon} />
          <div>
            {text}
            <div class="second">{second}</div>
          </div>
        </li>
      ))}
    </ol>
  </div>
);

export const BedBars = ({
  counts,
}: {
  counts: { occupied: number; held: number; free: number; out: number };
}) => (
  <span class="bars" aria-hidden="true">
    {(["occupied", "held", "free", "out"] as const).flatMap((state) =>
      Array.from({ length: counts[state] }, () => <i class={state} />),
    )}
  </span>
);
