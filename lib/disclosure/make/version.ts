/** Of the software, as package.json has it; a test compares them. */
export const SOFTWARE_VERSION = '0.1.0';
