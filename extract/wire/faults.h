// What is wrong with a verified table: the checks that FlatBuffers' verifier does not make.
// Private to this room. "" means nothing; a fault is a short English sentence for the log.
#pragma once

#include <string>

#include "extract/document.h"
#include "extract/wire/schema.h"

namespace rasoat::wire {

std::string fault_in(const fb::Document& document, const ReadLimits& limits);
std::string fault_in(const fb::ReadJob& job);
std::string fault_in(const fb::PictureJob& job);
std::string fault_in(const fb::PicturesDone& done, const ReadLimits& limits);
std::string fault_in(const fb::CopyJob& job);
std::string fault_in(const fb::CopyDone& done);
std::string fault_in(const fb::Progress& progress, const ReadLimits& limits);
std::string fault_in(const fb::ReadFailed& failed);

}  // namespace rasoat::wire
