using System.Diagnostics;
using System.Globalization;

namespace HelpBot.Tests.Verbs;

/// <summary><c>recognise</c> as people start it: the program that they start hands the work to another one, and nobody notices.</summary>
public sealed class CompiledAtOnceTests
{
    private const string Three = """{"id":1,"text":"3","locale":"nl"}""";

    [Fact]
    public async Task Lines_are_answered_while_more_may_come_and_the_end_of_input_is_the_end()
    {
        using var program = Start("recognise", "--only", "number");

        await program.StandardInput.WriteLineAsync(Three);
        await program.StandardInput.FlushAsync();
        Assert.StartsWith("{\"id\":1,\"entities\":[{", await program.StandardOutput.ReadLineAsync(), StringComparison.Ordinal);
        program.StandardInput.Close();

        Assert.Equal("", await program.StandardOutput.ReadToEndAsync());
        await program.WaitForExitAsync();
        Assert.Equal(0, program.ExitCode);
    }

    [Fact]
    public async Task What_it_does_not_know_is_told_with_its_exit_code()
    {
        using var program = Start("recognise", "--sideways");

        Assert.Contains("--sideways", await program.StandardError.ReadToEndAsync(), StringComparison.Ordinal);
        await program.WaitForExitAsync();
        Assert.Equal(1, program.ExitCode);
    }

    [Fact]
    public async Task Who_ends_it_ends_the_work()
    {
        using var program = Start("recognise", "--only", "number");
        await program.StandardInput.WriteLineAsync(Three);
        await program.StandardInput.FlushAsync();
        await program.StandardOutput.ReadLineAsync();

        using var kill = Process.Start("kill", ["-TERM", program.Id.ToString(CultureInfo.InvariantCulture)]);

        // The output ends when nobody can write to it any more, though the input is still open.
        Assert.Equal("", await program.StandardOutput.ReadToEndAsync().WaitAsync(TimeSpan.FromMinutes(1)));
        await program.WaitForExitAsync();
        Assert.NotEqual(0, program.ExitCode);
    }

    private static Process Start(params string[] arguments) =>
        Process.Start(new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "HelpBot.dll"), .. arguments])
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
}
