/**
 * Loaded before dependency-cruiser (`node --import`): its swc parser never switches JSX on, so every `.tsx` file
 * would be a syntax error. It reads the function below off the package when it loads, after this ran.
 */
import { createRequire } from 'node:module';

const swc = createRequire(import.meta.url)('@swc/core');
const { parseFileSync } = swc;

/** @param {string} file @param {object} options */
swc.parseFileSync = (file, options) => parseFileSync(file, { ...options, tsx: /\.[jt]sx$/.test(file) });
