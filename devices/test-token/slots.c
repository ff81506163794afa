/* The library, its one slot, sessions and logins. PKCS#11 v2.40, 5.4-5.6 */
#define _POSIX_C_SOURCE 200809L
#include <stdlib.h>
#include <string.h>
#include "state.h"

CK_RV C_Initialize(void *arguments) {
  (void)arguments;
  struct fault_found fault;
  CK_RV entered = enter(__func__, &fault);
  if (entered == CKR_OK) return leave(CKR_CRYPTOKI_ALREADY_INITIALIZED);
  REQUIRE(fault.kind != FAULT_RETURN, fault.value);
  const char *name = getenv("SM2_TOKEN_VENDOR"), *limit = getenv("SM2_TOKEN_SESSIONS");
  vendor = vendor_named(name ? name : "sansec");
  session_limit = limit ? strtoul(limit, NULL, 10) : 8;
  REQUIRE(vendor && getenv("SM2_TOKEN_DIR") && session_limit <= SESSIONS_MAX, CKR_ARGUMENTS_BAD);
  initialised = true;
  return leave(CKR_OK);
}

CK_RV C_Finalize(void *reserved) {
  (void)reserved;
  ENTER;
  close_sessions();
  initialised = false;
  return leave(CKR_OK);
}

/* Blank-padded text, as all text of PKCS#11 */
static void padded(CK_UTF8CHAR *field, size_t room, const char *text) {
  memset(field, ' ', room);
  memcpy(field, text, strlen(text));
}

CK_RV C_GetInfo(CK_INFO *info) {
  ENTER;
  memset(info, 0, sizeof *info);
  info->cryptokiVersion = (CK_VERSION){ 2, 40 };
  padded(info->manufacturerID, sizeof info->manufacturerID, "Yinxin");
  padded(info->libraryDescription, sizeof info->libraryDescription, "SM2 test token - NOT AN HSM");
  return leave(CKR_OK);
}

CK_RV C_GetSlotList(CK_BBOOL present, CK_SLOT_ID *slots, CK_ULONG *count) {
  (void)present;
  ENTER;
  if (slots) {
    REQUIRE(*count >= 1, CKR_BUFFER_TOO_SMALL);
    slots[0] = SLOT;
  }
  *count = 1;
  return leave(CKR_OK);
}

CK_RV C_GetSlotInfo(CK_SLOT_ID slot, CK_SLOT_INFO *info) {
  ENTER;
  REQUIRE(slot == SLOT, CKR_SLOT_ID_INVALID);
  memset(info, 0, sizeof *info);
  padded(info->slotDescription, sizeof info->slotDescription, "SM2 test token - NOT AN HSM");
  padded(info->manufacturerID, sizeof info->manufacturerID, "Yinxin");
  info->flags = CKF_TOKEN_PRESENT;
  return leave(CKR_OK);
}

CK_RV C_GetTokenInfo(CK_SLOT_ID slot, CK_TOKEN_INFO *info) {
  ENTER;
  REQUIRE(slot == SLOT, CKR_SLOT_ID_INVALID);
  struct token_state state;
  CK_RV read = store_read(&state);
  REQUIRE(read == CKR_OK, read);
  memset(info, 0, sizeof *info);
  padded(info->label, sizeof info->label, "");
  if (state.initialised) memcpy(info->label, state.label, sizeof info->label);
  padded(info->manufacturerID, sizeof info->manufacturerID, "Yinxin");
  padded(info->model, sizeof info->model, "NOT AN HSM");
  padded(info->serialNumber, sizeof info->serialNumber, vendor->name);
  info->flags = CKF_RNG | CKF_LOGIN_REQUIRED | (state.initialised ? CKF_TOKEN_INITIALIZED : 0) | (state.user_pin_set ? CKF_USER_PIN_INITIALIZED : 0);
  info->ulMaxSessionCount = info->ulMaxRwSessionCount = session_limit;
  info->ulMinPinLen = 4;
  info->ulMaxPinLen = 255;
  return leave(CKR_OK);
}

CK_RV C_GetMechanismList(CK_SLOT_ID slot, CK_MECHANISM_TYPE *list, CK_ULONG *count) {
  ENTER;
  REQUIRE(slot == SLOT, CKR_SLOT_ID_INVALID);
  CK_ULONG needed = 1;
  while (vendor->sign[needed - 1].number) needed++;
  REQUIRE(!list || *count >= needed, CKR_BUFFER_TOO_SMALL);
  if (list) list[0] = vendor->generate;
  for (CK_ULONG i = 1; list && i < needed; i++) list[i] = vendor->sign[i - 1].number;
  *count = needed;
  return leave(CKR_OK);
}

CK_RV C_InitToken(CK_SLOT_ID slot, CK_UTF8CHAR *pin, CK_ULONG length, CK_UTF8CHAR *label) {
  ENTER;
  REQUIRE(slot == SLOT, CKR_SLOT_ID_INVALID);
  REQUIRE(memcmp(label, TOKEN_LABEL, 32) == 0, CKR_ARGUMENTS_BAD); /* it never goes by another name */
  for (size_t i = 0; i < SESSIONS_MAX; i++) REQUIRE(!sessions[i].open, CKR_SESSION_EXISTS);
  struct token_state state;
  store_read(&state);
  CK_RV known = state.initialised ? store_check_officer(pin, length) : CKR_OK;
  return leave(known == CKR_OK ? store_initialise(pin, length, label) : known);
}

CK_RV C_InitPIN(CK_SESSION_HANDLE session_handle, CK_UTF8CHAR *pin, CK_ULONG length) {
  ENTER_SESSION;
  REQUIRE(officer_in, CKR_USER_NOT_LOGGED_IN);
  return leave(store_set_user_pin(pin, length));
}

CK_RV C_OpenSession(CK_SLOT_ID slot, CK_FLAGS flags, void *application, CK_NOTIFY notify, CK_SESSION_HANDLE *handle) {
  (void)application, (void)notify;
  ENTER;
  REQUIRE(slot == SLOT, CKR_SLOT_ID_INVALID);
  REQUIRE(flags & CKF_SERIAL_SESSION, CKR_SESSION_PARALLEL_NOT_SUPPORTED);
  for (CK_ULONG i = 0; i < session_limit; i++) {
    if (sessions[i].open) continue;
    memset(&sessions[i], 0, sizeof sessions[i]);
    sessions[i].open = true;
    sessions[i].flags = flags;
    *handle = i + 1;
    return leave(CKR_OK);
  }
  return leave(CKR_SESSION_COUNT);
}

CK_RV C_CloseSession(CK_SESSION_HANDLE session_handle) {
  ENTER_SESSION;
  session->open = false;
  bool others = false;
  for (size_t i = 0; i < SESSIONS_MAX; i++) others = others || sessions[i].open;
  if (!others) close_sessions(); /* PKCS#11 v2.40, 5.6: the last session ends the login */
  return leave(CKR_OK);
}

CK_RV C_CloseAllSessions(CK_SLOT_ID slot) {
  ENTER;
  REQUIRE(slot == SLOT, CKR_SLOT_ID_INVALID);
  close_sessions();
  return leave(CKR_OK);
}

CK_RV C_GetSessionInfo(CK_SESSION_HANDLE session_handle, CK_SESSION_INFO *info) {
  ENTER_SESSION;
  bool writes = session->flags & CKF_RW_SESSION;
  CK_STATE public_state = writes ? CKS_RW_PUBLIC_SESSION : CKS_RO_PUBLIC_SESSION, user_state = writes ? CKS_RW_USER_FUNCTIONS : CKS_RO_USER_FUNCTIONS;
  *info = (CK_SESSION_INFO){ SLOT, officer_in ? CKS_RW_SO_FUNCTIONS : user_in ? user_state : public_state, session->flags, 0 };
  return leave(CKR_OK);
}

CK_RV C_Login(CK_SESSION_HANDLE session_handle, CK_USER_TYPE user, CK_UTF8CHAR *pin, CK_ULONG length) {
  ENTER_SESSION;
  REQUIRE(user == CKU_SO || user == CKU_USER, CKR_USER_TYPE_INVALID);
  REQUIRE(!(user == CKU_USER ? user_in : officer_in), CKR_USER_ALREADY_LOGGED_IN); /* without a look at the PIN, as devices do */
  REQUIRE(!user_in && !officer_in, CKR_USER_ANOTHER_ALREADY_LOGGED_IN);
  CK_RV checked = user == CKU_SO ? store_check_officer(pin, length) : store_check_user(pin, length, master);
  REQUIRE(checked == CKR_OK, checked);
  *(user == CKU_SO ? &officer_in : &user_in) = true;
  return leave(CKR_OK);
}

CK_RV C_Logout(CK_SESSION_HANDLE session_handle) {
  ENTER_SESSION;
  REQUIRE(user_in || officer_in, CKR_USER_NOT_LOGGED_IN);
  log_out();
  return leave(CKR_OK);
}
