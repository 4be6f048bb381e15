import sharp from 'sharp';

// One thread per image: many requests share few cores, and the decode gate bounds how many run.
sharp.concurrency(1);
// Every file is read once; a cache would only hold memory and open files.
sharp.cache(false);

export { default } from 'sharp';
