const secureHeaders = [
  { key: 'X-Content-Type-Options', value: 'nosniff' },
  { key: 'X-Frame-Options', value: 'DENY' },
  { key: 'Referrer-Policy', value: 'no-referrer' },
  { key: 'Cross-Origin-Opener-Policy', value: 'same-origin' },
  { key: 'Cross-Origin-Resource-Policy', value: 'same-origin' },
  { key: 'Permissions-Policy', value: 'camera=(), microphone=(), geolocation=(), browsing-topics=()' },
  // Browsers take it over https only, so it does no harm to a desk on localhost.
  { key: 'Strict-Transport-Security', value: 'max-age=31536000' },
];

/** @type {import('next').NextConfig} */
export default {
  reactStrictMode: true,
  poweredByHeader: false,
  // Types are checked by `npm run check`, once and over the tests as well; a build would only do it again.
  typescript: { ignoreBuildErrors: true },
  // Native modules, pdfkit with its own data files, and pino, which finds its own files: loaded by Node as they are.
  serverExternalPackages: ['better-sqlite3', 'sharp', 'pg', 'pino', '@node-rs/argon2', 'pdfkit'],
  headers: async () => [{ source: '/:path*', headers: secureHeaders }],
};
