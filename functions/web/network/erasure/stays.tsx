import { en } from "#functions/copy/en/index.ts";

/** What isn't deleted: shown before the request and on the certificate. */
export const Stays = ({ until }: { until: string }) => (
  <ul class="panel rows plain-list">
    {[en.network.certificate.recovery({ until }), ...en.network.certificate.stays].map((line) => (
      <li class="row">{line}</li>
    ))}
  </ul>
);
