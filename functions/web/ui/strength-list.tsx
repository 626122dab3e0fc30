import { Icon } from "./kit.tsx";

/** What is strong. `lang`: the language it is written in, if not the page's. */
export const StrengthList = ({
  all,
  lang,
}: {
  readonly all: readonly string[];
  readonly lang?: string | undefined;
}) => (
  <ul class="panel pad stack" lang={lang}>
    {all.map((one) => (
      <li class="bare t-good">
        <Icon name="sprout" />
        {one}
      </li>
    ))}
  </ul>
);
