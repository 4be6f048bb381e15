const plain = (name: string): string => name.toLowerCase().replace(/[^a-z0-9]/g, '');

/**
 * The provider whose terms and guidance apply. Integrators who push the generic body write its name as they like
 * (“AWS Rekognition”, “Azure AI Face”); whoever wrote it so is bound all the same.
 */
export const providerNamed = (name: string): 'amazon-rekognition' | 'azure-face' | null => {
  const text = plain(name);
  if (text.includes('rekognition')) return 'amazon-rekognition';
  return text.includes('azure') && (text.includes('face') || text.includes('vision')) ? 'azure-face' : null;
};
