/* What the functions of this process share; one lock guards it between `enter` and `leave`. */
#ifndef SM2_TEST_TOKEN_STATE_H
#define SM2_TEST_TOKEN_STATE_H

#include "token.h"

#define SESSIONS_MAX 64
#define KEYS_MAX 4096
#define SLOT 0

struct session {
  bool open;
  CK_FLAGS flags;
  bool finding;
  CK_ULONG found_count, found_next;
  CK_OBJECT_HANDLE found[2 * KEYS_MAX];
  const struct sign_mechanism *signing;
  struct stored_key *signing_key;
};

extern bool initialised, user_in, officer_in;
extern const struct vendor *vendor;
extern CK_ULONG session_limit;
extern struct session sessions[SESSIONS_MAX];
extern struct stored_key *keys[KEYS_MAX];
extern uint8_t master[SECRET_LENGTH];

/* A handle: epoch, place of the key, private or public half. A login or a restart begins a new epoch and ends older handles. */
CK_OBJECT_HANDLE handle_of(CK_ULONG key, bool private_half);
/* The key, or NULL; `place` is where it stands in `keys`. */
struct stored_key *key_of(CK_OBJECT_HANDLE handle, bool *private_half, CK_ULONG *place);
struct session *session_of(CK_SESSION_HANDLE handle);
/* Ends signatures that have been begun with this key, or with any. */
void forget_signing(const struct stored_key *key);
void log_out(void);
void close_sessions(void);

/* Begins a function: applies the fault meant for it and takes the lock. */
CK_RV enter(const char *function, struct fault_found *fault);
CK_RV leave(CK_RV result);

#define ENTER                                             \
  struct fault_found fault;                               \
  CK_RV entered = enter(__func__, &fault);                \
  if (entered != CKR_OK) return leave(entered)
#define ENTER_SESSION                                     \
  ENTER;                                                  \
  struct session *session = session_of(session_handle);   \
  if (!session) return leave(CKR_SESSION_HANDLE_INVALID)
#define REQUIRE(condition, otherwise) if (!(condition)) return leave(otherwise)

#endif
