#pragma once

namespace zg {

class CommandLine;

// One verb a file; each returns an ExitCode.
int runBackup(CommandLine& line);
int runBench(CommandLine& line);
int runCreate(CommandLine& line);
int runDemo(CommandLine& line);
int runImport(CommandLine& line);
int runRefund(CommandLine& line);
int runReport(CommandLine& line);
int runRestore(CommandLine& line);
int runRotateKey(CommandLine& line);
int runSale(CommandLine& line);
int runSearch(CommandLine& line);
int runUndoImport(CommandLine& line);
int runVerify(CommandLine& line);

} // namespace zg
