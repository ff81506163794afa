#include <pthread.h>
#include <stdlib.h>
#include <string.h>
#include <openssl/crypto.h>
#include "state.h"

static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
bool initialised, user_in, officer_in;
const struct vendor *vendor;
CK_ULONG session_limit;
struct session sessions[SESSIONS_MAX];
struct stored_key *keys[KEYS_MAX];
uint8_t master[SECRET_LENGTH];
static CK_ULONG epoch = 1;

CK_OBJECT_HANDLE handle_of(CK_ULONG key, bool private_half) { return epoch << 32 | (key + 1) << 1 | private_half; }

struct stored_key *key_of(CK_OBJECT_HANDLE handle, bool *private_half, CK_ULONG *place) {
  CK_ULONG key = (handle & 0xFFFFFFFF) >> 1;
  *private_half = handle & 1;
  *place = key - 1;
  return handle >> 32 == epoch && key > 0 && key <= KEYS_MAX ? keys[*place] : NULL;
}

struct session *session_of(CK_SESSION_HANDLE handle) {
  CK_ULONG at = handle & 0xFFFFFFFF;
  return at > 0 && at <= SESSIONS_MAX && sessions[at - 1].open ? &sessions[at - 1] : NULL;
}

static void forget_keys(bool session_keys_too) {
  for (CK_ULONG i = 0; i < KEYS_MAX; i++) {
    if (!keys[i] || (!session_keys_too && !keys[i]->file[0])) continue;
    EVP_PKEY_free(keys[i]->key);
    free(keys[i]);
    keys[i] = NULL;
  }
}

void forget_signing(const struct stored_key *key) {
  for (size_t i = 0; i < SESSIONS_MAX; i++)
    if (!key || sessions[i].signing_key == key) sessions[i].signing = NULL;
}

void log_out(void) {
  forget_signing(NULL);
  user_in = officer_in = false;
  OPENSSL_cleanse(master, sizeof master);
  forget_keys(false);
  epoch++;
}

void close_sessions(void) {
  memset(sessions, 0, sizeof sessions);
  log_out();
  forget_keys(true);
}

CK_RV enter(const char *function, struct fault_found *fault) {
  *fault = fault_in(function);
  pthread_mutex_lock(&lock);
  if (!initialised) return CKR_CRYPTOKI_NOT_INITIALIZED;
  if (fault->kind == FAULT_RESTART) close_sessions();
  return fault->kind == FAULT_RETURN ? fault->value : CKR_OK;
}

CK_RV leave(CK_RV result) {
  pthread_mutex_unlock(&lock);
  return result;
}
