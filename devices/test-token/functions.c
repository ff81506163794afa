#include <stddef.h>
#include "token.h"

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
