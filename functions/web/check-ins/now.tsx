import { words } from "#functions/copy/words.ts";
import { dialLink } from "#shared/kernel/phone.ts";
import { Icon } from "../ui/kit.tsx";
import type { Callee } from "./asking.ts";

const copy = () => words().checkIns.form.now;

const Call = ({ to, children }: { to: string; children: string }) => (
  <a class="btn btn-block" href={to}>
    <Icon name="phone" />
    {children}
  </a>
);

/** Whom to call now. */
export const Lines = () => (
  <div class="stack">
    <Call to="tel:988">{copy().talk}</Call>
    <Call to="tel:911">{copy().danger}</Call>
  </div>
);

/** What to do when someone isn't safe, whatever else fails. */
export const Now = ({
  id,
  steps,
  lang,
  callees,
  plan,
}: {
  id: string;
  steps: string;
  lang: string;
  callees: readonly Callee[];
  /** The address of the safety plan. */
  plan?: string | undefined;
}) => (
  <section class="panel pad stack now" id={id} aria-labelledby={`${id}-title`} tabindex={-1}>
    <h2 id={`${id}-title`}>{copy().title}</h2>
    <p>{copy().told}</p>
    <Lines />
    {callees.map(({ who, phone }) => (
      <a class="btn btn-block" href={dialLink(phone)}>
        <Icon name="phone" />
        {copy().house({ who })} {phone}
      </a>
    ))}
    {plan ? (
      <a class="btn btn-block" href={plan}>
        <Icon name="life-buoy" />
        {copy().plan}
      </a>
    ) : null}
    <h3>{copy().here}</h3>
    <p lang={lang}>{steps}</p>
  </section>
);
