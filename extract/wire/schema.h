// The header that flatc writes from document.fbs, without its warnings. Private to this room.
#pragma once

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wshadow"
#pragma GCC diagnostic ignored "-Wcast-qual"
#pragma GCC diagnostic ignored "-Wpedantic"
#pragma GCC diagnostic ignored "-Wunused-parameter"
#include "extract/wire/document_generated.h"
#pragma GCC diagnostic pop
