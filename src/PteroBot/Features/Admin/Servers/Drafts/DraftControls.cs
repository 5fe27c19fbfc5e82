using Discord;
using PteroBot.Interactions;
using PteroBot.Panel.Application;
using PteroBot.Rendering;

namespace PteroBot.Features.Admin.Servers.Drafts;

/// <summary>The menus and buttons of a draft: up to three rows of the step, then where to go, then what to do with all of it.</summary>
internal static class DraftControls
{
    private const int LabelLength = 90;

    public static MessageComponent Of(DraftView view)
    {
        var rows = new Rows();
        AddStep(rows, view);
        rows.Add(Jump(view));
        var (at, last) = ((int)view.Draft.Step, DraftSteps.All.Count - 1);
        rows.Add(
            Button("◀ Back", DraftIds.Go(view.Open.Id, DraftSteps.All[Math.Max(0, at - 1)]), isOff: at == 0),
            Button("Next ▶", DraftIds.Go(view.Open.Id, DraftSteps.All[Math.Min(last, at + 1)]), isOff: at == last),
            Button(view.Draft.IsNew ? "Create" : "Save", DraftIds.Send(view.Open.Id), ButtonStyle.Success),
            Button("Throw away", DraftIds.Drop(view.Open.Id), ButtonStyle.Danger));
        return rows.Build();
    }

    private static void AddStep(Rows rows, DraftView view)
    {
        switch (view.Draft.Step)
        {
            case DraftStep.Basics:
                rows.Add(Button("Fill in…", DraftIds.Form(view.Open.Id, DraftFields.BasicsForm), ButtonStyle.Primary));
                break;
            case DraftStep.Egg:
                AddEggs(rows, view);
                break;
            case DraftStep.Start:
                AddStart(rows, view);
                break;
            case DraftStep.Variables when view.Draft.Variables.Count > 0:
                AddVariables(rows, view);
                break;
            case DraftStep.Limits:
                rows.Add(
                    Button("What it may use…", DraftIds.Form(view.Open.Id, DraftFields.LimitsForm), ButtonStyle.Primary),
                    Button("What it may have…", DraftIds.Form(view.Open.Id, DraftFields.CountsForm), ButtonStyle.Primary),
                    Button(view.Texts[DraftFields.OomDisabled].Length > 0 ? "Let the kernel stop it" : "Keep the kernel from stopping it", DraftIds.Flip(view.Open.Id, DraftFields.OomDisabled)));
                break;
            case DraftStep.Place when view.Draft.IsNew:
                AddPlace(rows, view);
                break;
            case DraftStep.Place:
                AddAddresses(rows, view);
                break;
        }
    }

    private static void AddEggs(Rows rows, DraftView view)
    {
        var nests = Leaf.Of(view.Nests, view.Draft.OuterPage, DraftLists.PerMenu);
        var eggs = Leaf.Of(view.Eggs, view.Draft.Page, DraftLists.PerMenu);
        rows.Add(Menu(DraftIds.Nest(view.Open.Id), "Nest…", nests.Items, nest => new(Outside.Plain(nest.Name, LabelLength), $"{nest.Id}", About(nest.Description), isDefault: nest.Id == view.Draft.NestId)));
        rows.Add(Menu(DraftIds.Egg(view.Open.Id), "Egg…", eggs.Items, egg => new(Outside.Plain(egg.Name, LabelLength), $"{egg.Id}", About(egg.Description), isDefault: egg.Id == view.Draft.EggId)));
        rows.Add([.. Turn(nests, "nests", page => DraftIds.ToOuterPage(view.Open.Id, page)), .. Turn(eggs, "eggs", page => DraftIds.ToPage(view.Open.Id, page))]);
    }

    private static void AddStart(Rows rows, DraftView view)
    {
        if (view.Draft.EggId is null)
            return;
        var (id, flags) = (view.Open.Id, view.Draft.Flags);
        var images = view.Draft.Images.Where(image => image.Image.Length <= SelectMenuOptionBuilder.MaxSelectValueLength).DistinctBy(image => image.Image).Take(DraftLists.PerMenu).ToList();
        rows.Add(Menu(DraftIds.Image(id), "Image…", images,
            image => new(Outside.Plain(image.Name, LabelLength), image.Image, Outside.Plain(image.Image, LabelLength), isDefault: image.Image == view.Texts[DraftFields.Image])));
        var starts = Button(flags.StartsWhenInstalled ? "Do not start it" : "Start it when installed", DraftIds.Flip(id, nameof(DraftFlags.StartsWhenInstalled)));
        rows.Add(
        [
            Button("Type image and command…", DraftIds.Form(id, DraftFields.StartForm), ButtonStyle.Primary),
            .. view.Draft.IsNew ? new[] { starts } : [],
            Button(flags.SkipsInstallation ? "Run the installation" : "Leave out the installation", DraftIds.Flip(id, nameof(DraftFlags.SkipsInstallation))),
        ]);
    }

    private static void AddVariables(Rows rows, DraftView view)
    {
        var leaf = DraftForms.PageOf(view.Draft, view.Draft.Page);
        rows.Add(
        [
            Button(leaf.Items.Count == 1 ? "Fill in…" : $"Fill in these {leaf.Items.Count}…", DraftIds.Form(view.Open.Id, DraftForms.OfVariables(leaf.Number)), ButtonStyle.Primary),
            .. Turn(leaf, "variables", page => DraftIds.ToPage(view.Open.Id, page)),
        ]);
    }

    private static void AddPlace(Rows rows, DraftView view)
    {
        // One place is taken by leaving it to the panel.
        var nodes = Leaf.Of(view.Nodes, view.Draft.OuterPage, DraftLists.PerMenu - 1);
        var menu = new SelectMenuBuilder().WithCustomId(DraftIds.Node(view.Open.Id)).WithPlaceholder("Node…")
            .AddOption("The panel chooses", DraftPages.Anywhere, "Wherever there is room", isDefault: view.Draft.NodeId is null);
        foreach (var node in nodes.Items)
            menu.AddOption(Outside.Plain(node.Name, LabelLength), $"{node.Id}", Cut.To(RoomOf(node), LabelLength), isDefault: node.Id == view.Draft.NodeId);
        rows.Add(menu);
        rows.Add(view.Draft.NodeId is null ? Locations(view) : FreeAddresses(view));
        var turn = Turn(nodes, "nodes", page => DraftIds.ToOuterPage(view.Open.Id, page));
        rows.Add([.. turn, .. view.Draft.NodeId is null ? Anywhere(view) : Turn(FreeLeaf(view), "addresses", page => DraftIds.ToPage(view.Open.Id, page))]);
    }

    private static SelectMenuBuilder? FreeAddresses(DraftView view) => Menu(DraftIds.Address(view.Open.Id), "Address…", view.Free.Items,
        address => new(Outside.Plain(DraftPages.AddressOf(address), LabelLength), $"{address.Id}", isDefault: address.Id == view.Draft.Address?.Id));

    private static SelectMenuBuilder? Locations(DraftView view) => Menu(DraftIds.Locations(view.Open.Id), "Only in these locations…", [.. view.Locations.Take(DraftLists.PerMenu)], location => new(
        Outside.Plain(location.Code, LabelLength), $"{location.Id}", About(location.Description), isDefault: view.Draft.Locations.Any(chosen => chosen.Id == location.Id)), several: true);

    private static IEnumerable<ButtonBuilder> Anywhere(DraftView view) =>
    [
        Button("Ports…", DraftIds.Form(view.Open.Id, DraftFields.PortsForm), ButtonStyle.Primary),
        Button(view.Draft.Flags.DedicatedIp ? "Share an IP address" : "An IP address of its own", DraftIds.Flip(view.Open.Id, nameof(DraftFlags.DedicatedIp))),
    ];

    private static void AddAddresses(Rows rows, DraftView view)
    {
        // Its own first, beside a page of free ones: the chosen ones are those that it is to have.
        var own = view.Own.Take(DraftLists.MostOwn).ToList();
        var offered = own.Concat(view.Free.Items).Take(DraftLists.PerMenu).ToList();
        rows.Add(Menu(DraftIds.Addresses(view.Open.Id), "Addresses that it is to have…", offered,
            address => new(Outside.Plain(DraftPages.AddressOf(address), LabelLength), $"{address.Id}", own.Contains(address) ? "has it" : "free", isDefault: IsWanted(view, address, own.Contains(address))), several: true));
        var wanted = offered.Where(address => IsWanted(view, address, own.Contains(address))).ToList();
        rows.Add(Menu(DraftIds.Address(view.Open.Id), "Primary address…", wanted,
            address => new(Outside.Plain(DraftPages.AddressOf(address), LabelLength), $"{address.Id}", isDefault: address.Id == view.Draft.Address?.Id)));
        rows.Add([.. Turn(FreeLeaf(view), "free addresses", page => DraftIds.ToPage(view.Open.Id, page))]);
    }

    private static bool IsWanted(DraftView view, Allocation address, bool isOwn) => isOwn
        ? view.Draft.Losses.All(loss => loss.Id != address.Id)
        : view.Draft.Gains.Any(gain => gain.Id == address.Id);

    private static Leaf<Allocation> FreeLeaf(DraftView view) => new(view.Free.Items, Math.Max(1, view.Free.Number), Math.Max(1, view.Free.TotalPages), view.Free.Total);

    /// <summary>Null without options: Discord takes no such menu.</summary>
    private static SelectMenuBuilder? Menu<T>(CustomId id, string placeholder, IReadOnlyList<T> items, Func<T, SelectMenuOptionBuilder> option, bool several = false)
    {
        if (items.Count == 0)
            return null;
        var menu = new SelectMenuBuilder().WithCustomId(id).WithPlaceholder(placeholder);
        foreach (var item in items)
            menu.AddOption(option(item));
        return several ? menu.WithMinValues(0).WithMaxValues(items.Count) : menu;
    }

    /// <summary>Two lists of a step may have pages: their buttons share a row and say whose they are.</summary>
    private static IEnumerable<ButtonBuilder> Turn<T>(Leaf<T> leaf, string what, Func<int, CustomId> toPage) => leaf.Count <= 1
        ? []
        : [Button($"◀ {what}", toPage(leaf.Number - 1), isOff: leaf.IsFirst), Button($"{what} ▶", toPage(leaf.Number + 1), isOff: leaf.IsLast)];

    private static ButtonBuilder Button(string label, CustomId id, ButtonStyle style = ButtonStyle.Secondary, bool isOff = false) => new(label, id, style, isDisabled: isOff);

    private static SelectMenuBuilder Jump(DraftView view)
    {
        var menu = new SelectMenuBuilder().WithCustomId(DraftIds.Jump(view.Open.Id)).WithPlaceholder("Go to…");
        foreach (var step in DraftSteps.All)
        {
            var wrong = view.Draft.Problems.Count(problem => DraftSteps.Of(problem.Field) == step);
            menu.AddOption(DraftSteps.Name(step), step.ToString(), wrong > 0 ? $"{wrong} to mend" : null, isDefault: step == view.Draft.Step);
        }
        return menu;
    }

    private static string RoomOf(Node node) =>
        $"{Sizes.Short(Sizes.Bytes(node.Allocated.Memory), Sizes.Bytes(node.Memory))} memory, {Sizes.Short(Sizes.Bytes(node.Allocated.Disk), Sizes.Bytes(node.Disk))} disk given{(node.IsUnderMaintenance ? ", in maintenance" : "")}{(node.IsPublic ? "" : ", not public")}";

    private static string? About(string? text) => string.IsNullOrWhiteSpace(text) ? null : Outside.Plain(text, LabelLength);

    /// <summary>Rows one below the other; empty ones are left out.</summary>
    private sealed class Rows
    {
        private readonly ComponentBuilder _controls = new();
        private int _next;

        public void Add(SelectMenuBuilder? menu)
        {
            if (menu is not null)
                _controls.WithSelectMenu(menu, row: _next++);
        }

        public void Add(params IReadOnlyList<ButtonBuilder> buttons)
        {
            foreach (var button in buttons)
                _controls.WithButton(button, row: _next);
            _next += buttons.Count > 0 ? 1 : 0;
        }

        public MessageComponent Build() => _controls.Build();
    }
}
