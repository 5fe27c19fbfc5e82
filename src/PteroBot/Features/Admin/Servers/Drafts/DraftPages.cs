using Discord;
using PteroBot.Interactions;
using PteroBot.Panel.Application;
using PteroBot.Rendering;

namespace PteroBot.Features.Admin.Servers.Drafts;

/// <summary>A draft as one message: where one is, what is filled in, what is wrong.</summary>
internal static class DraftPages
{
    /// <summary>The choice that leaves the place to the panel.</summary>
    public const string Anywhere = "anywhere";

    // All of a message's cards together may have 6,000 characters.
    private const int BesideFields = 1500;
    private const int FieldLength = 700;
    private const int NameLength = 60;
    private const int ValueLength = 150;
    private const int CommandLength = 600;
    private const int AboutLength = 150;
    private const int MostProblems = 10;
    private const int MostChanges = 15;

    public static Reply Of(DraftView view)
    {
        var problems = view.Draft.Problems;
        var embed = new EmbedBuilder()
            .WithColor(problems.Count > 0 || view.Trouble is not null ? Theme.Amber : Theme.Accent)
            .WithTitle(Title(view))
            .WithDescription(Cut.Lines([.. Head(view), .. Lines(view)], view.Draft.Step == DraftStep.Variables ? BesideFields : EmbedBuilder.MaxDescriptionLength, missing => $"and {missing} more lines"));
        foreach (var (name, text) in Fields(view))
            embed.AddField(name, Cut.To(text, FieldLength));
        return new Reply { Text = view.Said, Embeds = [embed.WithFooter(Foot(view)).Build()], Components = DraftControls.Of(view) };
    }

    public static string AddressOf(Allocation address) =>
        string.IsNullOrEmpty(address.Alias) ? $"{address.Ip}:{address.Port}" : $"{address.Alias}:{address.Port} ({address.Ip})";

    private static string Title(DraftView view) => view.Draft.IsNew
        ? $"New server · {Outside.Text(view.Texts[DraftFields.Name], NameLength)}"
        : $"Change {Outside.Text(view.Draft.ServerName, NameLength)}";

    private static string Foot(DraftView view) => view.Draft.IsNew
        ? $"Nothing is made before you press Create · kept for {(int)DraftVault.KeptFor.TotalHours} hours"
        : $"Nothing is changed before you press Save · kept for {(int)DraftVault.KeptFor.TotalHours} hours";

    private static IEnumerable<string> Head(DraftView view)
    {
        yield return string.Join(" · ", DraftSteps.All.Select(step => Mark(view, step)));
        if (view.Trouble is { } trouble)
            yield return $"\n{trouble}";
        var problems = Shown(view).ToList();
        if (problems.Count > 0)
            yield return "";
        foreach (var problem in problems.Take(MostProblems))
            yield return $"**!** {problem.Sentence}";
        if (problems.Count > MostProblems)
            yield return $"and {problems.Count - MostProblems} more";
        yield return "";
    }

    /// <summary>Those of this step, and at the end all of them. What belongs nowhere is shown everywhere.</summary>
    private static IEnumerable<DraftProblem> Shown(DraftView view) => view.Draft.Problems.Where(problem =>
        view.Draft.Step == DraftStep.Review || DraftSteps.Of(problem.Field) == view.Draft.Step || DraftSteps.Of(problem.Field) == DraftStep.Review);

    private static string Mark(DraftView view, DraftStep step)
    {
        var wrong = view.Draft.Problems.Any(problem => DraftSteps.Of(problem.Field) == step) ? " !" : "";
        return step == view.Draft.Step ? $"**{DraftSteps.Name(step)}{wrong}**" : $"{DraftSteps.Name(step)}{wrong}";
    }

    private static IEnumerable<string> Lines(DraftView view) => view.Draft.Step switch
    {
        DraftStep.Basics => Basics(view),
        DraftStep.Egg => Egg(view),
        DraftStep.Start => Start(view),
        DraftStep.Variables => Variables(view),
        DraftStep.Limits => Limits(view),
        DraftStep.Place => view.Draft.IsNew ? Place(view) : Addresses(view),
        _ => view.Draft.IsNew ? All(view) : Changes(view),
    };

    private static IEnumerable<string> Basics(DraftView view)
    {
        yield return $"Name: **{Text(view, DraftFields.Name)}**";
        yield return $"Owner: **{Text(view, DraftFields.Owner)}**";
        yield return $"Description: {Text(view, DraftFields.Description)}";
        yield return $"External id: {Text(view, DraftFields.ExternalId)}";
    }

    private static IEnumerable<string> Egg(DraftView view)
    {
        var nest = view.Nests.FirstOrDefault(nest => nest.Id == view.Draft.NestId);
        yield return view.Draft.EggName is { } egg
            ? $"Egg: **{Outside.Text(egg)}**{(nest is null ? "" : $" of {Outside.Text(nest.Name)}")}"
            : "Choose what the server runs: first the nest, then the egg in it.";
        if (view.Eggs.FirstOrDefault(known => known.Id == view.Draft.EggId)?.Description is { Length: > 0 } about)
            yield return Outside.Text(about, AboutLength);
        if (!view.Draft.IsNew)
            yield return "-# Another egg brings its own image, start command and variables. Its files come only with a reinstallation.";
    }

    private static IEnumerable<string> Start(DraftView view)
    {
        if (view.Draft.EggId is null)
        {
            yield return "Choose an egg first: it brings an image and a start command.";
            yield break;
        }
        var image = view.Draft.Images.FirstOrDefault(known => known.Image == view.Texts[DraftFields.Image]);
        yield return $"Image: {(image is null ? "" : $"**{Outside.Text(image.Name)}** · ")}{Code(view, DraftFields.Image)}";
        yield return "Start command:";
        yield return Outside.Block(view.Texts[DraftFields.Startup], CommandLength);
        if (view.Draft.IsNew)
            yield return $"Start it when it is installed: **{YesNo(view.Draft.Flags.StartsWhenInstalled)}**";
        yield return $"Leave out the egg's installation: **{YesNo(view.Draft.Flags.SkipsInstallation)}**{(view.Draft.IsNew ? "" : " (the panel does not tell how it is now; sent along with changes of image, start and variables)")}";
    }

    private static IEnumerable<string> Variables(DraftView view)
    {
        if (view.Draft.Variables.Count == 0)
            yield return view.Draft.EggId is null ? "Choose an egg first: it brings the variables." : "This egg has no variables that the panel tells. They keep their defaults.";
    }

    private static IEnumerable<(string Name, string Text)> Fields(DraftView view) => view.Draft.Step != DraftStep.Variables
        ? []
        : DraftForms.PageOf(view.Draft, view.Draft.Page).Items.Select(variable => (Outside.Text(variable.Name), Variable(view, variable)));

    private static string Variable(DraftView view, DraftVariable variable)
    {
        var value = view.Texts[variable.Field];
        var about = string.IsNullOrWhiteSpace(variable.Description) ? "" : $"\n{Outside.Text(variable.Description, AboutLength)}";
        var isDefault = value == variable.Default ? ", the default" : "";
        return $"{Outside.Code(variable.Key)} = {(value.Length == 0 ? "empty" : Outside.Code(value, ValueLength))}{isDefault}{about}\nRules: {ValueRules.Explain(variable.Rules)}";
    }

    private static IEnumerable<string> Limits(DraftView view)
    {
        yield return $"`Memory   ` {Size(view, DraftFields.Memory, "no limit")}";
        yield return $"`Swap     ` {Size(view, DraftFields.Swap, "none")}";
        yield return $"`Disk     ` {Size(view, DraftFields.Disk, "no limit")}";
        yield return $"`CPU      ` {(DraftNumbers.Whole(view.Texts[DraftFields.Cpu]) is { } cpu ? cpu == 0 ? "no limit" : $"{cpu} %" : Code(view, DraftFields.Cpu))}";
        yield return $"`Cores    ` {(view.Texts[DraftFields.Threads].Length == 0 ? "any" : Code(view, DraftFields.Threads))}";
        yield return $"`Weight   ` {Text(view, DraftFields.Io)} of 1000 for the disk";
        yield return $"`Allowed  ` databases {Text(view, DraftFields.Databases)}, addresses {Text(view, DraftFields.Allocations)}, backups {Text(view, DraftFields.Backups)}";
        yield return $"`OOM      ` the kernel {(view.Texts[DraftFields.OomDisabled].Length > 0 ? "does not stop it" : "may stop it")} when memory runs out";
    }

    private static IEnumerable<string> Place(DraftView view)
    {
        if (view.Draft.NodeId is not null)
        {
            yield return $"Node: **{Outside.Text(view.Draft.NodeName)}**";
            yield return view.Draft.Address is { } address ? $"Address: {Outside.Code(address.Name)}" : "Address: choose a free one";
            if (view.Free.Total == 0 && view.Trouble is null)
                yield return "This node has no free address. Add some with /admin allocations add, or choose another node.";
            yield break;
        }
        yield return "Node: **the panel chooses one** with room for the memory and disk of the limits";
        yield return $"Locations: {(view.Draft.Locations.Count == 0 ? "all" : Names(view.Draft.Locations))}";
        yield return $"Ports: {(view.Texts[DraftFields.Ports].Length == 0 ? "any" : Code(view, DraftFields.Ports))}";
        yield return $"An IP address of its own: **{YesNo(view.Draft.Flags.DedicatedIp)}**";
    }

    private static IEnumerable<string> Addresses(DraftView view)
    {
        yield return $"On **{Outside.Text(view.Draft.NodeName)}**. The panel's API cannot move a server to another node.";
        yield return $"Has: {Names([.. view.Own.Select(address => new DraftChoice(address.Id, AddressOf(address)))])}";
        if (view.Draft.Address is { } primary)
            yield return $"Primary from then on: {Outside.Code(primary.Name)}";
        if (view.Draft.Gains.Count > 0)
            yield return $"Gets: {Names(view.Draft.Gains)}";
        if (view.Draft.Losses.Count > 0)
            yield return $"Loses: {Names(view.Draft.Losses)}";
    }

    private static IEnumerable<string> All(DraftView view) =>
        [.. Basics(view), $"Egg: **{(view.Draft.EggName is { } egg ? Outside.Text(egg) : "not chosen")}**", $"Image: {Code(view, DraftFields.Image)}", "", .. Limits(view), "", .. Place(view)];

    private static IEnumerable<string> Changes(DraftView view)
    {
        var changed = view.Texts.Changed.Where(field => field != DraftFields.Egg).ToList();
        if (!ServerSaving.HasChanges(view.Open))
            yield return "Nothing is changed yet.";
        if (view.Texts.HasChanged(DraftFields.Egg))
            yield return $"Egg: **{Outside.Text(view.Draft.EggName)}**";
        foreach (var field in changed.Take(MostChanges))
            yield return $"{Outside.Code(field)}: {Short(view.Texts.Before.GetValueOrDefault(field, ""))} → {Short(view.Texts[field])}";
        if (changed.Count > MostChanges)
            yield return $"and {changed.Count - MostChanges} more";
        foreach (var line in Addresses(view).Skip(2))
            yield return line;
    }

    private static string Names(IReadOnlyList<DraftChoice> choices) => choices.Count == 0 ? "none"
        : Words.Join([.. choices.Take(8).Select(choice => Outside.Code(choice.Name, NameLength)), .. choices.Count > 8 ? new[] { $"{choices.Count - 8} more" } : []]);

    private static string Size(DraftView view, string field, string none) => DraftNumbers.Mebibytes(view.Texts[field]) switch
    {
        null => Code(view, field),
        0 => none,
        < 0 => "no limit",
        var amount => Sizes.Of(Sizes.Bytes(amount.Value)),
    };

    private static string Short(string text) => text.Length == 0 ? "empty" : Outside.Code(text, 60);

    private static string Text(DraftView view, string field) => view.Texts[field].Length == 0 ? "none" : Outside.Text(view.Texts[field], ValueLength);

    private static string Code(DraftView view, string field) => view.Texts[field].Length == 0 ? "not set" : Outside.Code(view.Texts[field], ValueLength);

    private static string YesNo(bool yes) => yes ? "yes" : "no";
}
