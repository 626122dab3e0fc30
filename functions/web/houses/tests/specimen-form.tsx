import { words } from "#functions/copy/words.ts";
import type { Test } from "#shared/records/test/test.ts";
import { collectForm } from "#shared/testing/collection/collect.ts";
import { FormOf } from "../../kit/fields.tsx";
import { localText } from "../../kit/local-times.ts";
import type { FormState } from "../../ui/form.tsx";

interface Props extends Pick<Test, "specimen" | "panel"> {
  readonly typed: FormState;
  readonly action: string;
  readonly now: Test["due"];
  readonly zone: string;
}

/** A specimen as its collector sees it. */
export function SpecimenForm({ typed, action, specimen, panel, now, zone }: Props) {
  const copy = words().testing.collection.collect;
  const urine = specimen === "urine";
  return (
    <FormOf
      form={collectForm}
      typed={typed}
      action={action}
      copy={copy}
      hints={{
        serial: copy.serialHint,
        missing: copy.missingHint,
        ...(urine ? { temperature: copy.temperatureHint } : {}),
      }}
      values={{ collectedAt: localText(now, zone) }}
      options={{ missing: { pairs: panel.map((one) => [one, one] as const) } }}
      more={urine ? { temperature: { required: true }, minutes: { required: true } } : {}}
      only={collectForm.names.filter((one) => urine || (one !== "temperature" && one !== "minutes"))}
      button={copy.button}
      icon="signature"
    />
  );
}
