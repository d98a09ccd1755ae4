// For tests of the command in bulk: a folder of documents, the command that reviews it, and what it leaves.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "pipelines/store/database.h"
#include "tests/command.h"

namespace rasoat {

// The plan of 2022 as a PDF, and the workers that obey what stands in a document (mock_engine.h).
std::string plan_pdf();
std::vector<std::pair<std::string, std::string>> mock_workers();

// Makes the folders above it.
void write_file(const std::string& file, const std::string& content);

// folder/in with so many reports, every one with bytes of its own.
void fill_with_reports(const TemporaryFolder& folder, int count);

// folder/plan.toml: criteria that need no worker to be read. Its path.
std::string write_criteria(const TemporaryFolder& folder);

// rasoat batch of folder/in with two workers and JSON events.
std::vector<std::string> batch_command(const TemporaryFolder& folder, const std::string& against,
                                       const std::string& out, const std::vector<std::string>& more = {});

// Neither is empty, and both hold the same bytes: reviews.jsonl and summary.txt of two runs.
bool same_outputs(const TemporaryFolder& folder, const std::string& a, const std::string& b);

// Rows of an SQLite store that may be in use; none where it is not made yet.
SqlRows ask_store(const std::string& file, const std::string& sql);

}  // namespace rasoat
