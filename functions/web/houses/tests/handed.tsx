import { timeWithin } from "#functions/copy/times.ts";
import { words } from "#functions/copy/words.ts";
import { disclosureForm } from "#shared/testing/collection/disclose.ts";
import { observerForm } from "#shared/testing/collection/observe.ts";
import { type ResidentsPart, readTestForResident } from "#shared/testing/collection/read-tests.ts";
import { signForm } from "#shared/testing/collection/sign-test.ts";
import { GiveBack } from "../../door/give-back.tsx";
import { FormOf } from "../../kit/fields.tsx";
import { handedPage } from "../../kit/handed-page.tsx";
import type { HouseContext, PageContext } from "../../kit/route.ts";
import type { Markup } from "../../ui/layout.tsx";
import { HouseRule } from "./house-rule.tsx";
import { ChooseObserver } from "./observer.tsx";
import { testIn, testPath } from "./paths.ts";

const copy = () => words().testing.handed;

/** What a phone shows that was handed to a resident for their part of a test. */
export async function residentsPartPage(ctx: PageContext<HouseContext>): Promise<Markup> {
  const found = await readTestForResident(ctx.scope, testIn(ctx));
  const at = testPath(testIn(ctx));
  const { locked } = ctx.c.var;
  return handedPage(ctx, {
    title: copy().title,
    children: (
      <>
        {locked ? null : <p class="second">{copy().notHanded}</p>}
        {locked && found.step === "before" ? <Before ctx={ctx} found={found} at={`${at}/resident`} /> : null}
        {locked && found.step === "sign" ? <Sign ctx={ctx} at={`${at}/resident`} /> : null}
        {found.step === "over" ? <p>{found.signed ? copy().signed : copy().over}</p> : null}
        <GiveBack ctx={ctx} to={at} />
      </>
    ),
  });
}

interface Props {
  readonly ctx: PageContext<HouseContext>;
  readonly at: string;
}

const Before = ({ ctx, found, at }: Props & { found: ResidentsPart }) => (
  <>
    <p>{copy().due({ time: timeWithin(found.due, ctx.scope.now(), found.zone) })}</p>
    <section class="stack">
      <h2>{copy().choose}</h2>
      <ChooseObserver
        form={observerForm}
        typed={ctx.typed}
        action={`${at}/observer`}
        offered={found.offered}
        answer={found.observer?.answer ?? null}
        name={found.observer?.name ?? null}
      />
    </section>
    <section class="stack">
      <h2>{copy().before}</h2>
      {found.disclosed ? (
        <p>{copy().asked}</p>
      ) : (
        <>
          <p class="second">{copy().beforeHint}</p>
          <HouseRule policy={found.policy} of={["honesty"]} />
          <FormOf
            form={disclosureForm}
            typed={ctx.typed}
            action={`${at}/disclosure`}
            copy={copy()}
            hints={{ words: copy().nothing }}
            button={copy().beforeButton}
            plain
          />
        </>
      )}
    </section>
    <section class="stack">
      <h2>{copy().otherwise}</h2>
      <HouseRule policy={found.policy} of={["refused", "missed", "nonNegative"]} />
    </section>
  </>
);

const Sign = ({ ctx, at }: Props) => (
  <section class="stack">
    <h2>{copy().sign}</h2>
    <p>{copy().signLead}</p>
    <FormOf
      form={signForm}
      typed={ctx.typed}
      action={`${at}/signature`}
      copy={{ name: copy().signName }}
      button={copy().signButton}
    />
  </section>
);
