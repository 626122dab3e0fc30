import type { Copy } from "#functions/copy/copy.ts";

/** What a phone needs to put Porchlight on its home screen. The colors are those of the icon. */
export const webManifest = (
  { language, common: { product } }: Copy,
  href: (name: string) => string,
): string =>
  JSON.stringify({
    id: "/",
    lang: language,
    name: product,
    short_name: product,
    start_url: "/",
    scope: "/",
    display: "standalone",
    theme_color: "#241d2b",
    background_color: "#241d2b",
    icons: [192, 512].map((size) => ({
      src: href(`icon-${size}.png`),
      sizes: `${size}x${size}`,
      type: "image/png",
      purpose: "any maskable",
    })),
  });
