import { configureGlobal } from 'fast-check';

// CI repeats the same random inputs, so that what it says is about the change; runs by hand look at new ones.
if (process.env.CI) configureGlobal({ seed: 20261122 });
