import { answerAsNextAuth } from '@/lib/http/next-auth-route';

export { answerAsNextAuth as GET, answerAsNextAuth as POST };
