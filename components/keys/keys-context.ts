import { createContext, useContext } from 'react';
import { type EffectiveKeys, effectiveKeys } from '@/components/keys/effective-keys';

/** The table's own keys, for screens without a person. */
export const KeysContext = createContext<EffectiveKeys>(effectiveKeys({ keys: {}, singleKeys: true }));

/** The keys that hold for the person before the screen: for the handler, the buttons and the sheet alike. */
export const useKeys = (): EffectiveKeys => useContext(KeysContext);
