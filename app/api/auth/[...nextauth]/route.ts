import { answerAsNextAuth as answer } from '@/lib/http/next-auth-route';

export { answer as DELETE, answer as GET, answer as PATCH, answer as POST, answer as PUT };
