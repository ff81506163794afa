#define _POSIX_C_SOURCE 200809L
#include <pthread.h>
#include <stdlib.h>
#include <string.h>
#include <openssl/crypto.h>
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

/* Everything of this process; `lock` guards it. */
static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static bool initialised, user_in, officer_in;
static const struct vendor *vendor;
static CK_ULONG session_limit;
static struct session sessions[SESSIONS_MAX];
static struct stored_key *keys[KEYS_MAX];
static uint8_t master[SECRET_LENGTH];
/* Part of every handle; a login or a restart makes the older ones invalid. */
static CK_ULONG epoch = 1;

/* A handle: epoch, place of the key, private or public half. */
static CK_OBJECT_HANDLE handle_of(CK_ULONG key, bool private_half) { return epoch << 32 | (key + 1) << 1 | private_half; }

static struct stored_key *key_of(CK_OBJECT_HANDLE handle, bool *private_half) {
  CK_ULONG key = (handle & 0xFFFFFFFF) >> 1;
  *private_half = handle & 1;
  return handle >> 32 == epoch && key > 0 && key <= KEYS_MAX ? keys[key - 1] : NULL;
}

static struct session *session_of(CK_SESSION_HANDLE handle) {
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

/* Ends signatures that have been begun with this key, or with any. */
static void forget_signing(const struct stored_key *key) {
  for (size_t i = 0; i < SESSIONS_MAX; i++)
    if (!key || sessions[i].signing_key == key) sessions[i].signing = NULL;
}

static void log_out(void) {
  forget_signing(NULL);
  user_in = officer_in = false;
  OPENSSL_cleanse(master, sizeof master);
  forget_keys(false);
  epoch++;
}

static void close_sessions(void) {
  memset(sessions, 0, sizeof sessions);
  log_out();
  forget_keys(true);
}

/* Begins a function: applies the fault meant for it and takes the lock. */
static CK_RV enter(const char *function, struct fault_found *fault) {
  *fault = fault_in(function);
  pthread_mutex_lock(&lock);
  if (!initialised) return CKR_CRYPTOKI_NOT_INITIALIZED;
  if (fault->kind == FAULT_RESTART) close_sessions();
  return fault->kind == FAULT_RETURN ? fault->value : CKR_OK;
}

static CK_RV leave(CK_RV result) {
  pthread_mutex_unlock(&lock);
  return result;
}

#define ENTER                                             \
  struct fault_found fault;                               \
  CK_RV entered = enter(__func__, &fault);                \
  if (entered != CKR_OK) return leave(entered)
#define ENTER_SESSION                                     \
  ENTER;                                                  \
  struct session *session = session_of(session_handle);   \
  if (!session) return leave(CKR_SESSION_HANDLE_INVALID)
#define REQUIRE(condition, otherwise) if (!(condition)) return leave(otherwise)

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

/* A free place in `keys`; KEYS_MAX when there is none. */
static CK_ULONG free_place(void) {
  CK_ULONG at = 0;
  while (at < KEYS_MAX && keys[at]) at++;
  return at;
}

/* Takes up a stored key that this process does not have yet; another process may have made it. */
static void take_up(const char *file) {
  for (size_t i = 0; i < KEYS_MAX; i++)
    if (keys[i] && strcmp(keys[i]->file, file) == 0) return;
  CK_ULONG at = free_place();
  struct stored_key *key = at < KEYS_MAX ? malloc(sizeof *key) : NULL;
  if (!key) return;
  if (store_load(file, master, key) == CKR_OK) keys[at] = key;
  else free(key);
}

/* Copies a value out, or says how long it is. */
static CK_RV give(CK_ATTRIBUTE *attribute, const void *value, CK_ULONG length) {
  bool fits = !attribute->pValue || attribute->ulValueLen >= length;
  if (attribute->pValue && fits) memcpy(attribute->pValue, value, length);
  attribute->ulValueLen = fits ? length : CK_UNAVAILABLE_INFORMATION;
  return fits ? CKR_OK : CKR_BUFFER_TOO_SMALL;
}

static CK_RV give_point(const struct stored_key *key, CK_ATTRIBUTE *attribute) {
  uint8_t octets[POINT_LENGTH + 2] = { 0x04, POINT_LENGTH };
  memcpy(octets + 2, key->point, POINT_LENGTH);
  return vendor->bare_point ? give(attribute, key->point, POINT_LENGTH) : give(attribute, octets, sizeof octets);
}

static CK_RV give_attribute(const struct stored_key *key, bool private_half, CK_ATTRIBUTE *attribute) {
  CK_OBJECT_CLASS class = private_half ? CKO_PRIVATE_KEY : CKO_PUBLIC_KEY;
  CK_BBOOL is_private = private_half, kept = key->file[0] != 0, no = CK_FALSE;
  switch (attribute->type) {
    case CKA_CLASS: return give(attribute, &class, sizeof class);
    case CKA_KEY_TYPE: return give(attribute, &vendor->key_type, sizeof vendor->key_type);
    case CKA_ID: return give(attribute, key->id, key->id_length);
    case CKA_LABEL: return give(attribute, key->label, key->label_length);
    case CKA_TOKEN: return give(attribute, &kept, sizeof kept);
    case CKA_PRIVATE: return give(attribute, &is_private, sizeof is_private);
    case CKA_SENSITIVE: return give(attribute, &is_private, sizeof is_private);
    case CKA_EXTRACTABLE: return give(attribute, &no, sizeof no);
    case CKA_EC_POINT: if (!private_half) return give_point(key, attribute); break;
    case CKA_VALUE: if (private_half) { attribute->ulValueLen = CK_UNAVAILABLE_INFORMATION; return CKR_ATTRIBUTE_SENSITIVE; } break;
    default: break;
  }
  attribute->ulValueLen = CK_UNAVAILABLE_INFORMATION;
  return CKR_ATTRIBUTE_TYPE_INVALID;
}

static bool matches(const struct stored_key *key, bool private_half, const CK_ATTRIBUTE *template, CK_ULONG count) {
  for (CK_ULONG i = 0; i < count; i++) {
    uint8_t value[128];
    CK_ATTRIBUTE own = { template[i].type, value, sizeof value };
    if (give_attribute(key, private_half, &own) != CKR_OK || own.ulValueLen != template[i].ulValueLen || memcmp(value, template[i].pValue, own.ulValueLen) != 0) return false;
  }
  return true;
}

CK_RV C_FindObjectsInit(CK_SESSION_HANDLE session_handle, CK_ATTRIBUTE *template, CK_ULONG count) {
  ENTER_SESSION;
  REQUIRE(!session->finding, CKR_OPERATION_ACTIVE);
  session->finding = true;
  session->found_count = session->found_next = 0;
  REQUIRE(user_in, CKR_OK); /* before the login it shows nothing */
  store_list(take_up);
  for (CK_ULONG i = 0; i < KEYS_MAX; i++)
    for (int half = 0; keys[i] && half < 2; half++)
      if (matches(keys[i], half == 1, template, count)) session->found[session->found_count++] = handle_of(i, half == 1);
  return leave(CKR_OK);
}

CK_RV C_FindObjects(CK_SESSION_HANDLE session_handle, CK_OBJECT_HANDLE *objects, CK_ULONG most, CK_ULONG *count) {
  ENTER_SESSION;
  REQUIRE(session->finding, CKR_OPERATION_NOT_INITIALIZED);
  for (*count = 0; *count < most && session->found_next < session->found_count; (*count)++) objects[*count] = session->found[session->found_next++];
  return leave(CKR_OK);
}

CK_RV C_FindObjectsFinal(CK_SESSION_HANDLE session_handle) {
  ENTER_SESSION;
  REQUIRE(session->finding, CKR_OPERATION_NOT_INITIALIZED);
  session->finding = false;
  return leave(CKR_OK);
}

CK_RV C_GetAttributeValue(CK_SESSION_HANDLE session_handle, CK_OBJECT_HANDLE object, CK_ATTRIBUTE *template, CK_ULONG count) {
  ENTER_SESSION;
  bool private_half;
  struct stored_key *key = key_of(object, &private_half);
  REQUIRE(key && (user_in || !private_half), CKR_OBJECT_HANDLE_INVALID);
  CK_RV worst = CKR_OK;
  for (CK_ULONG i = 0; i < count; i++) {
    CK_RV given = give_attribute(key, private_half, &template[i]);
    if (given != CKR_OK) worst = given;
  }
  return leave(worst);
}

static const CK_ATTRIBUTE *attribute_in(const CK_ATTRIBUTE *template, CK_ULONG count, CK_ATTRIBUTE_TYPE type) {
  for (CK_ULONG i = 0; i < count; i++)
    if (template[i].type == type) return &template[i];
  return NULL;
}

static bool copy_bytes(const CK_ATTRIBUTE *from, uint8_t to[ID_MAX], uint32_t *length) {
  *length = 0;
  if (!from) return true;
  if (from->ulValueLen > ID_MAX) return false;
  memcpy(to, from->pValue, *length = (uint32_t)from->ulValueLen);
  return true;
}

CK_RV C_GenerateKeyPair(CK_SESSION_HANDLE session_handle, CK_MECHANISM *mechanism, CK_ATTRIBUTE *public_template, CK_ULONG public_count,
                               CK_ATTRIBUTE *private_template, CK_ULONG private_count, CK_OBJECT_HANDLE *public_key, CK_OBJECT_HANDLE *private_key) {
  ENTER_SESSION;
  REQUIRE(mechanism->mechanism == vendor->generate, CKR_MECHANISM_INVALID);
  REQUIRE(user_in, CKR_USER_NOT_LOGGED_IN);
  const CK_ATTRIBUTE *type = attribute_in(public_template, public_count, CKA_KEY_TYPE);
  REQUIRE(!type || memcmp(type->pValue, &vendor->key_type, sizeof vendor->key_type) == 0, CKR_TEMPLATE_INCONSISTENT);
  const CK_ATTRIBUTE *kept = attribute_in(private_template, private_count, CKA_TOKEN);
  CK_ULONG at = free_place();
  struct stored_key *key = at < KEYS_MAX ? calloc(1, sizeof *key) : NULL;
  REQUIRE(key, CKR_DEVICE_MEMORY);
  key->key = sm2_generate();
  CK_RV made = key->key && sm2_point(key->key, key->point) && copy_bytes(attribute_in(private_template, private_count, CKA_ID), key->id, &key->id_length)
    && copy_bytes(attribute_in(private_template, private_count, CKA_LABEL), key->label, &key->label_length) ? CKR_OK : CKR_ATTRIBUTE_VALUE_INVALID;
  if (made == CKR_OK && kept && *(CK_BBOOL *)kept->pValue) made = store_save(key, master);
  if (made != CKR_OK) {
    EVP_PKEY_free(key->key);
    free(key);
    return leave(made);
  }
  keys[at] = key;
  *public_key = handle_of(at, false);
  *private_key = handle_of(at, true);
  return leave(CKR_OK);
}

/* Both halves go with the private one; the public half alone cannot be destroyed, nor need it be. */
CK_RV C_DestroyObject(CK_SESSION_HANDLE session_handle, CK_OBJECT_HANDLE object) {
  ENTER_SESSION;
  bool private_half;
  struct stored_key *key = key_of(object, &private_half);
  if (!private_half) return leave(CKR_OK);
  REQUIRE(key && user_in, CKR_OBJECT_HANDLE_INVALID);
  CK_RV removed = key->file[0] ? store_remove(key) : CKR_OK;
  REQUIRE(removed == CKR_OK, removed);
  forget_signing(key);
  keys[((object & 0xFFFFFFFF) >> 1) - 1] = NULL;
  EVP_PKEY_free(key->key);
  free(key);
  return leave(CKR_OK);
}

CK_RV C_SignInit(CK_SESSION_HANDLE session_handle, CK_MECHANISM *mechanism, CK_OBJECT_HANDLE object) {
  ENTER_SESSION;
  bool private_half;
  REQUIRE(user_in, CKR_USER_NOT_LOGGED_IN);
  REQUIRE(!session->signing, CKR_OPERATION_ACTIVE);
  const struct sign_mechanism *found = sign_mechanism_of(vendor, mechanism->mechanism);
  REQUIRE(found, CKR_MECHANISM_INVALID);
  struct stored_key *key = key_of(object, &private_half);
  REQUIRE(key && private_half, CKR_KEY_HANDLE_INVALID);
  session->signing = found;
  session->signing_key = key;
  return leave(CKR_OK);
}

CK_RV C_Sign(CK_SESSION_HANDLE session_handle, CK_BYTE *data, CK_ULONG length, CK_BYTE *signature, CK_ULONG *signature_length) {
  ENTER_SESSION;
  REQUIRE(session->signing, CKR_OPERATION_NOT_INITIALIZED);
  if (!signature) {
    *signature_length = 80;
    return leave(CKR_OK);
  }
  const struct sign_mechanism *mechanism = session->signing;
  session->signing = NULL;
  REQUIRE(mechanism->input != INPUT_E || length == 32, CKR_DATA_LEN_RANGE);
  REQUIRE(sm2_sign(session->signing_key->key, mechanism, data, length, signature, signature_length), CKR_FUNCTION_FAILED);
  if (fault.kind == FAULT_WRONG_SIGNATURE) signature[*signature_length - 1] ^= 1;
  return leave(CKR_OK);
}

/* In the place of every function that is not in the subset. */
static CK_RV not_supported(void) { return CKR_FUNCTION_NOT_SUPPORTED; }

static CK_FUNCTION_LIST functions = {
  .version = { 2, 40 },
  .C_Initialize = C_Initialize, .C_Finalize = C_Finalize, .C_GetInfo = C_GetInfo, .C_GetSlotList = C_GetSlotList, .C_GetSlotInfo = C_GetSlotInfo,
  .C_GetTokenInfo = C_GetTokenInfo, .C_GetMechanismList = C_GetMechanismList, .C_InitToken = C_InitToken, .C_InitPIN = C_InitPIN,
  .C_OpenSession = C_OpenSession, .C_CloseSession = C_CloseSession, .C_CloseAllSessions = C_CloseAllSessions, .C_GetSessionInfo = C_GetSessionInfo,
  .C_Login = C_Login, .C_Logout = C_Logout, .C_FindObjectsInit = C_FindObjectsInit, .C_FindObjects = C_FindObjects, .C_FindObjectsFinal = C_FindObjectsFinal,
  .C_GetAttributeValue = C_GetAttributeValue, .C_GenerateKeyPair = C_GenerateKeyPair, .C_DestroyObject = C_DestroyObject, .C_SignInit = C_SignInit, .C_Sign = C_Sign,
};

__attribute__((visibility("default"))) CK_RV C_GetFunctionList(CK_FUNCTION_LIST **list) {
  void (**first)(void) = (void (**)(void))&functions.C_Initialize;
  size_t count = (sizeof functions - offsetof(CK_FUNCTION_LIST, C_Initialize)) / sizeof *first;
  functions.C_GetFunctionList = C_GetFunctionList;
  for (size_t i = 0; i < count; i++)
    if (!first[i]) first[i] = (void (*)(void))not_supported;
  *list = &functions;
  return CKR_OK;
}
