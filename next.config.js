/** @type {import('next').NextConfig} */
const config = {
  poweredByHeader: false,
  reactStrictMode: true,
  // Native modules are loaded by Node itself, never bundled.
  serverExternalPackages: ['better-sqlite3', 'sharp', '@node-rs/argon2', 'pg', 'pino'],
};

export default config;
