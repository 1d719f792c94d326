using HelpBot.Tests.Forensics;

namespace HelpBot.Tests.Privacy;

public sealed class NoDumpsTests
{
    [Fact]
    public async Task The_system_may_write_no_core_file_of_the_program()
    {
        await using var program = await RealProgram.Start();

        // Soft and hard: not even the program itself can allow it again.
        var limit = File.ReadLines($"/proc/{program.Id}/limits").Single(line => line.StartsWith("Max core file size", StringComparison.Ordinal));
        Assert.Equal(["0", "0", "bytes"], limit["Max core file size".Length..].Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }
}
