using HelpBot.Content.Model;
using HelpBot.Content.Yaml;

namespace HelpBot.Content.Reading;

/// <summary>The ids of all dialogs and steps, taken from the files before routes are read: a route may lead to a dialog that comes later.</summary>
internal sealed class DialogIndex
{
    private readonly Dictionary<string, List<string>> _steps = new(StringComparer.Ordinal);

    /// <summary>Dialog ids.</summary>
    public IReadOnlyCollection<string> Dialogs => _steps.Keys;

    /// <summary>Step ids without their dialog; empty when there is no such dialog.</summary>
    public IReadOnlyCollection<string> StepsOf(string dialog) => _steps.GetValueOrDefault(dialog) ?? [];

    /// <summary>Whether the step exists.</summary>
    public bool Has(StepId id) => StepsOf(id.Dialog ?? "").Contains(id.Step);

    /// <summary>Takes in what a dialog's file names, right or wrong.</summary>
    public void Add(Node root)
    {
        if (root is not Node.Map map || map.Find("dialog") is not Node.Text dialog || map.Find("steps") is not Node.List steps)
            return;
        var ids = steps.Items.OfType<Node.Map>().Select(step => step.Find("step")).OfType<Node.Text>().Select(id => id.Value);
        _steps.TryAdd(dialog.Value, [.. ids]);
    }

    /// <summary>What <c>later</c>, <c>gevaar</c> or <c>gevaar.begin</c> means inside a dialog; it may not exist.</summary>
    public StepId Resolve(string name, string insideDialog)
    {
        if (StepId.TryParse(name, out var id))
            return id;
        return !StepsOf(insideDialog).Contains(name) && _steps.TryGetValue(name, out var steps) && steps.Count > 0
            ? new StepId(name, steps[0])
            : new StepId(insideDialog, name);
    }
}
