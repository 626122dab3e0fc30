import type { Temporal } from "temporal-polyfill";
import { words } from "#functions/copy/words.ts";
import { mostPasskeys, type Passkey } from "#shared/records/door/passkey.ts";
import type { Assets } from "../assets/load.ts";
import { Form } from "../ui/form.tsx";
import { Icon, Panel, Section } from "../ui/kit.tsx";
import { Answer, AsksDevice } from "../ui/passkey.tsx";
import { ago, isPhone, nameOf } from "./device.ts";

interface Shown {
  readonly assets: Assets;
  readonly passkeys: readonly Passkey[];
  /** Signed in just now, so one can be added. */
  readonly fresh: boolean;
  readonly now: Temporal.Instant;
}

/** The passkeys of a person. */
export function PasskeySection({ assets, passkeys, fresh, now }: Shown) {
  const copy = words().account.passkeys;
  return (
    <Section title={copy.title}>
      <Panel rows>
        {passkeys.map((one) => (
          <PasskeyRow passkey={one} now={now} />
        ))}
        <div class="pad stack">
          <p class="second">{copy.lead}</p>
          {passkeys.length >= mostPasskeys ? (
            <p class="second">{copy.full({ n: mostPasskeys })}</p>
          ) : fresh ? (
            <AsksDevice assets={assets} how="add" failed={copy.failed}>
              <Form id="passkey" action="/account/passkeys">
                <Answer />
                <button type="submit" class="btn">
                  <Icon name="key" />
                  {copy.add}
                </button>
              </Form>
            </AsksDevice>
          ) : (
            <p>
              <a class="btn" href="/sign-in/start?to=/account">
                {copy.signIn}
              </a>
            </p>
          )}
        </div>
      </Panel>
    </Section>
  );
}

function PasskeyRow({ passkey, now }: { passkey: Passkey; now: Temporal.Instant }) {
  const copy = words().account.passkeys;
  const { credential, device, addedAt, usedAt } = passkey;
  const name = nameOf(device);
  const used = usedAt ? copy.used({ ago: ago(usedAt, now) }) : copy.unused;
  return (
    <div class="row">
      <Icon name={isPhone(device) ? "smartphone" : "key"} />
      <div class="grow">
        <b>{name}</b>
        <div class="second">{[copy.added({ ago: ago(addedAt, now) }), used].join(", ")}</div>
      </div>
      <Form id={`passkey-${credential}`} action="/account/passkeys/removal">
        <button
          type="submit"
          class="btn btn-row"
          name="passkey"
          value={credential}
          aria-label={`${copy.remove}: ${name}`}
        >
          {copy.remove}
        </button>
      </Form>
    </div>
  );
}
