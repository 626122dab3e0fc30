import { words } from "#functions/copy/words.ts";

/** What isn't deleted: shown before the request and on the certificate. */
export const Stays = ({ until }: { until: string }) => (
  <ul class="panel rows plain-list">
    {[words().network.certificate.recovery({ until }), ...words().network.certificate.stays].map((line) => (
      <li class="row">{line}</li>
    ))}
  </ul>
);
