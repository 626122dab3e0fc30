import { words } from "#functions/copy/words.ts";
import { Icon } from "../../web/ui/kit.tsx";

/** Whom to call now: on every page, before anything else could fail. */
export function Crisis() {
  const { title, danger, talk, always } = words().me.crisis;
  return (
    <section class="panel pad stack" aria-labelledby="crisis">
      <h2 id="crisis">{title}</h2>
      <p>
        <a class="btn btn-block" href="tel:911">
          <Icon name="phone" />
          {danger}
        </a>
      </p>
      <p>
        <a class="btn btn-block" href="tel:988">
          <Icon name="phone" />
          {talk}
        </a>
      </p>
      <p class="second">{always}</p>
    </section>
  );
}
