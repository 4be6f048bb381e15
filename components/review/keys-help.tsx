/** The sheet of keys, as the review screen opens it. */
export { KeySheet as KeysHelp } from '@/components/keys/key-sheet';
